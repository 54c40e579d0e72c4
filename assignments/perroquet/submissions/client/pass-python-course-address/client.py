#!/usr/bin/env python3
import socket as so

IP = '172.16.180.10'
PORT = 6789
ADRESSE = IP, PORT

try:
    client = so.socket()
    client.connect(ADRESSE)
except OSError:
    print('Connexion refusée par', IP)
    raise SystemExit(1)

mess = 'Hello, world'
try:
    n = client.send(mess.encode('utf-8'))
    if n != len(mess):
        print('Erreur envoi.')
    else:
        print('Envoi ok.')
    client.shutdown(so.SHUT_WR)   # on n'a plus rien à dire
    recuEnc = b''
    morceau = client.recv(1024)
    while morceau:
        recuEnc = recuEnc + morceau
        morceau = client.recv(1024)
    print('Réception de :', recuEnc.decode('utf-8', 'replace'))
except ConnectionError:
    print('Erreur de réception.')
client.close()
