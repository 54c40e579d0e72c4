import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
while True:
    recu = client.recv(1024)
    if not recu:
        break
    reponse = recu.decode('utf-8').upper()
    client.send(reponse)
client.close()
serveur.close()
