#!/usr/bin/python3
import socket

params = ('127.0.0.1', 8809)
BUFFER_SIZE = 1024


def est_premier(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    i = 17
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(params)
s.listen(1)
conn, addr = s.accept()
try:
    while True:
        data = conn.recv(BUFFER_SIZE)
        if not data:
            break
        try:
            number = int(data)
        except ValueError:
            response = b'E'
        else:
            response = b'T' if est_premier(number) else b'F'
        print(data, response)
        conn.send(response)
except ConnectionError:
    print('connexion coupée')
conn.close()
s.close()
