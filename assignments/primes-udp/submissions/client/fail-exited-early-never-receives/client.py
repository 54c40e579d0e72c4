#!/usr/bin/python3

import socket
params = ('127.0.0.1', 8808)
BUFFER_SIZE = 1024 # default

s=socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
#s.connect(params)

chiffres = [4j, 4, 5, -5, 17, 29, 2**50, 2**50-1]
for chiffre in chiffres:
    print("Envoi d'un message %s" % chiffre)
    s.sendto(('%s' % chiffre).encode('utf8'), params)
s.sendto(b'', params)
s.close()
