import socket

PORT = 6789

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    client.connect(('localhost', PORT))
    client.sendall(b'Hello, world')
    donnees = b''
    while len(donnees) < 12:
        d = client.recv(1024)
        if d == b'':
            break
        donnees += d
    print('Recu :', donnees)
except OSError as e:
    print('Erreur :', e)
client.close()
