import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
# en attente d'un client
client, adresseClient = serveur.accept()
print('Connexion de', adresseClient)
while True:
    recu = client.recv(1024)
    if not recu:
        break
    client.send(recu.decode('utf-8').upper().encode('utf-8'))
client.close()
serveur.close()
