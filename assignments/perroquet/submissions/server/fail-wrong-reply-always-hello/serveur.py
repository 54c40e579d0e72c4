import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
try:
    while True:
        recu = client.recv(1024)
        if not recu:
            break
        print('Reçu :', recu)
        client.sendall(b'HELLO')
except OSError:
    print('client perdu')
client.close()
serveur.close()
