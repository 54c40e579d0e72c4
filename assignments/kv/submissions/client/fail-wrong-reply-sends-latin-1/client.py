import socket

ENCODAGE = 'latin-1'

def lire(s):
    tampon = bytearray()
    while not tampon.endswith(b'\n'):
        c = s.recv(1)
        if not c:
            raise EOFError
        tampon += c
    return tampon.decode('utf-8')

try:
    with socket.create_connection(('127.0.0.1', 8810)) as s:
        requete = input('Requête ? ')
        while requete != 'fin':
            s.sendall(requete.encode(ENCODAGE) + b'\n')
            print(lire(s), end='')
            requete = input('Requête ? ')
except EOFError:
    print('Terminé.')
except OSError:
    print('Le serveur est injoignable.')
