#!/usr/bin/env python3
from socket import create_connection

from protocole import PORT, REPONSE

with create_connection(('localhost', PORT)) as s:
    print(s.send(b'Bonjour'), 'octets envoyés')
    print(s.recv(len(REPONSE)).decode())
