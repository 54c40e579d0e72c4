import os
import socket
import sys
from urllib.parse import unquote, urlparse

url = urlparse(sys.argv[1])
nom = os.path.basename(unquote(url.path))

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    client.connect((url.hostname, url.port))
except OSError:
    print("Le serveur ne répond pas.")
    sys.exit(1)

requete = "GET " + url.path + " HTTP/1.0\r\n"
requete += "Host: " + url.netloc + "\r\n\r\n"
client.sendall(requete.encode())

with open(nom, "wb") as fichier:
    donnees = client.recv(4096)
    while donnees:
        fichier.write(donnees)
        donnees = client.recv(4096)
client.close()
print("Téléchargement terminé :", nom)
