import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adr = serveur.accept()
try:
    while True:
        donnees = client.recv(1024)
        if not donnees:
            break
        # send veut des octets, donc on convertit en texte puis en octets
        reponse = str(donnees.upper())
        client.sendall(reponse.encode())
except ConnectionError:
    pass
client.close()
serveur.close()
