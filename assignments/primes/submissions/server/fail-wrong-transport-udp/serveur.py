#!/usr/bin/python3
import socket


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


s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 8809))
while True:
    data, addr = s.recvfrom(1024)
    try:
        reponse = b'T' if est_premier(int(data)) else b'F'
    except ValueError:
        reponse = b'E'
    s.sendto(reponse, addr)
