#!/usr/bin/python3
import socket


def est_premier(n):
    if n < 2:
        return False
    for d in range(2, n):
        if n % d == 0:
            return False
    return True


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 8809))
s.listen(5)
while True:
    conn, addr = s.accept()
    try:
        while data := conn.recv(1024):
            try:
                reponse = b'T' if est_premier(int(data)) else b'F'
            except ValueError:
                reponse = b'E'
            conn.sendall(reponse)
    except OSError:
        print('client perdu')
    conn.close()
