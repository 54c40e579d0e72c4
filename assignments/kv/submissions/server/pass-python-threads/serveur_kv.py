#!/usr/bin/env python3
"""Serveur clé-valeur : un thread par client, un dictionnaire pour tous."""
import socket
import threading

PORT = 8810
donnees = {}
verrou = threading.Lock()


def repondre(ligne):
    mots = ligne.split(' ', 2)
    if len(mots) == 3 and mots[0] == 'SET' and mots[1] and mots[2]:
        with verrou:
            donnees[mots[1]] = mots[2]
        return 'OK'
    if len(mots) == 2 and mots[0] == 'GET':
        return donnees.get(mots[1], 'E')
    if len(mots) == 2 and mots[0] == 'DEL':
        with verrou:
            if mots[1] in donnees:
                del donnees[mots[1]]
                return 'OK'
    return 'E'


def servir(conn, adresse):
    print('client', adresse)
    tampon = b''
    try:
        while True:
            recu = conn.recv(4096)
            if not recu:
                break
            tampon += recu
            while b'\n' in tampon:
                ligne, tampon = tampon.split(b'\n', 1)
                texte = ligne.decode('utf-8', 'replace').rstrip('\r')
                conn.sendall(repondre(texte).encode('utf-8') + b'\n')
    except OSError:
        print('client perdu', adresse)
    conn.close()


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', PORT))
s.listen(5)
while True:
    conn, adresse = s.accept()
    threading.Thread(target=servir, args=(conn, adresse), daemon=True).start()
