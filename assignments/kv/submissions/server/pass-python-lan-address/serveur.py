# -*- coding: utf-8 -*-
import select
import socket

HOTE = '192.168.1.168'
PORT = 8810

bdd = {}
tampons = {}


def traiter(requete):
    commande, _, reste = requete.partition(b' ')
    if commande == b'SET':
        cle, _, valeur = reste.partition(b' ')
        if cle and valeur:
            bdd[cle] = valeur
            return b'OK'
    elif commande == b'GET' and reste in bdd:
        return bdd[reste]
    elif commande == b'DEL' and reste in bdd:
        bdd.pop(reste)
        return b'OK'
    return b'E'


def partir(client):
    del tampons[client]
    client.close()


serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind((HOTE, PORT))
serveur.listen(10)
print("En attente de clients sur", HOTE, PORT)

while True:
    prets, _, _ = select.select([serveur] + list(tampons), [], [])
    for sock in prets:
        if sock is serveur:
            client, _ = serveur.accept()
            tampons[client] = bytearray()
            continue
        try:
            octets = sock.recv(65536)
            if not octets:
                partir(sock)
                continue
            tampons[sock] += octets
            *lignes, reste = bytes(tampons[sock]).split(b'\n') if b'\n' in octets else [tampons[sock]]
            tampons[sock] = bytearray(reste)
            for ligne in lignes:
                if ligne.endswith(b'\r'):
                    ligne = ligne[:-1]
                sock.sendall(traiter(ligne) + b'\r\n')
        except OSError:
            partir(sock)
