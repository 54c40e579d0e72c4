import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
while True:
    donnees = client.recv(1024)
    if not donnees:
        break
    print(donnees.decode('utf-8', 'replace').upper(), flush=True)
client.close()
serveur.close()
