import socket

client = socket.socket()
try:
    client.connect(('127.0.0.1', 6789))
    client.sendall('Hello, world'.encode('ascii'))
    donnees = b''
    while len(donnees) < 12:
        suite = client.recv(12)
        if not suite:
            break
        donnees += suite
except OSError as e:
    print('Erreur :', e)
else:
    print('Recu :', donnees.decode('ascii'))
client.close()
