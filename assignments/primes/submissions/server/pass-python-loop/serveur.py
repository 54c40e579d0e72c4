#!/usr/bin/python3
# Serveur de nombres premiers : T, F ou E, un client après l'autre
import re
import socket

TAILLE = 1024
PETITS = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


def est_premier(n):
    """Test de Miller-Rabin (la boucle jusqu'à la racine est trop longue pour 20 chiffres)."""
    if n < 2:
        return False
    for p in PETITS:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in PETITS:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def repondre(donnees):
    texte = donnees.decode('ascii', 'replace').strip()
    if not re.fullmatch(r'[+-]?[0-9]+', texte):
        return b'E'
    return b'T' if est_premier(int(texte)) else b'F'


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 8809))
s.listen(5)

while True:
    conn, addr = s.accept()
    print('Connexion acceptée :', addr)
    try:
        while True:
            data = conn.recv(TAILLE)
            if not data:
                break
            conn.sendall(repondre(data))
    except OSError as erreur:
        print('Client perdu :', erreur)
    conn.close()
