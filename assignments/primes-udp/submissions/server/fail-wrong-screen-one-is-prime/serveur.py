#!/usr/bin/python3

import socket

params = ('127.0.0.1', 8808)
BUFFER_SIZE = 1024  # default


def isprime(n):
    if n < 1:
        return False
    if n == 2:
        return True
    if not n & 1:
        return False
    x = 3
    while x * x <= n:
        if n % x == 0:
            return False
        x += 2
    return True


s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(params)

while True:
    data, addr = s.recvfrom(BUFFER_SIZE)
    print('Connexion reçue: %s' % str(addr))
    if not data:
        break
    print('Donnée reçue: %s' % data)
    try:
        number = int(data)
    except ValueError:
        response = b'E'
    else:
        if isprime(number):
            response = b'T'
        else:
            response = b'F'
    print(response)
    s.sendto(response, addr)
s.close()
