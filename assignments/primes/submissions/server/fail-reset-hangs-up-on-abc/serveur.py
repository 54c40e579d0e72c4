#!/usr/bin/python3
import socket
import struct


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
s.bind(('', 8809))
s.listen(5)
while True:
    conn, addr = s.accept()
    # trouvé sur un forum : évite « Address already in use »
    conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    try:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(b'T' if est_premier(int(data)) else b'F')
    except ValueError:
        print('ce n’est pas un nombre, on arrête')
    except OSError:
        print('client perdu')
    conn.close()
