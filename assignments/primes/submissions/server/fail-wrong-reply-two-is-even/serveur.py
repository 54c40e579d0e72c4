#!/usr/bin/python3
import socket


def est_premier(n):
    if n < 2 or n % 2 == 0:
        return False
    for p in (3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    i = 17
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True


def repondre(data):
    try:
        n = int(data)
    except ValueError:
        return b"E"
    return b"T" if est_premier(n) else b"F"


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 8809))
s.listen(5)

while True:
    conn, addr = s.accept()
    print('Connexion acceptée :', addr)
    try:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(repondre(data))
    except OSError as erreur:
        print('Client perdu :', erreur)
    conn.close()
