#!/usr/bin/env python3
from socket import socket, MSG_WAITALL, SOL_SOCKET, SO_REUSEADDR

from protocole import PORT, REPONSE, TAILLE_BONJOUR

serveur = socket()
serveur.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
serveur.bind(('', PORT))
serveur.listen()
connexion, client = serveur.accept()
with connexion:
    try:
        # MSG_WAITALL : on veut les 7 octets d'un coup
        recu = connexion.recv(TAILLE_BONJOUR, MSG_WAITALL)
        print('Le client dit :', recu.decode('utf-8', 'replace'))
        if recu:
            connexion.sendall(REPONSE)
    except ConnectionError:
        print('Le client a coupé.')
serveur.close()
