from socket import socket

client = socket()
try:
    client.connect(('localhost', 3000))
    client.sendall(b'Bonjour')
    recu = b''
    while len(recu) < 12:
        recu += client.recv(12 - len(recu))
    print(recu.decode('utf-8', 'replace'))
except OSError as erreur:
    print('Connexion perdue', erreur)
client.close()
