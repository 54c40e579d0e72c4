#!/usr/bin/python3
import socket

params = ('127.0.0.1', 8808)
BUFFER_SIZE = 1024

chiffres = [4j, 4, 5, -5, 17, 29, 2**50, 2**50-1]

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)

for chiffre in chiffres:
    s.sendto(('%s' % chiffre).encode('utf8'), params)
    try:
        data, addr = s.recvfrom(BUFFER_SIZE)
        print('%s -> %s' % (chiffre, data.decode('utf8', 'replace')), flush=True)
    except socket.timeout:
        print('%s -> pas de réponse' % chiffre, flush=True)

s.close()
