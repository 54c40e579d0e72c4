#!/usr/bin/python3
import socket

params = ('127.0.0.1', 8808)
BUFFER_SIZE = 1024

chiffres = [4j, 4, 5, -5, 17, 29, 2**50, 2**50-1]

try:
    for chiffre in chiffres:
        s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        s.connect(params)
        print("Envoi d'un message %s" % chiffre)
        s.send(('%s\n' % chiffre).encode('utf8'))
        data = s.recv(BUFFER_SIZE).strip()
        if len(data) == 0:
            print("\tPas de réponse")
        elif data == b'E':
            print("\tUne erreur est détectée par le serveur")
        elif data == b'T':
            print("\tLe nombre est bien un nombre premier")
        elif data == b'F':
            print("\tLe nombre n'est pas un nombre premier")
        else:
            print("\tLa donnée reçue n'est pas comprise : %s" % data)
        s.close()
except ConnectionRefusedError:
    print("Le serveur ne répond pas.")
