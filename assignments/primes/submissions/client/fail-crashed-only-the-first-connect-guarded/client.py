import socket
import sys

LISTE = ['4j', '4', '5', '-5', '17', '29', '1125899906842624', '1125899906842623']
SENS = {b'T': 'nombre premier', b'F': 'pas un nombre premier', b'E': "erreur : pas un entier"}


def connexion():
    s = socket.socket()
    s.connect(('127.0.0.1', 8809))
    return s


try:
    s = connexion()
except OSError:
    print("serveur absent")
    sys.exit(1)

for i, n in enumerate(LISTE):
    if i > 0:
        s = connexion()
    s.sendall(n.encode() + b'\n')
    r = s.recv(10).strip()
    if r == b'':
        print(n, ': aucune réponse')
    else:
        print(n, ':', SENS.get(r, 'réponse inconnue'))
    s.close()
