import os
import socket
import sys
import urllib.parse

if len(sys.argv) < 2:
    sys.exit("Usage : python3 woof.py FICHIER")
with open(sys.argv[1], "rb") as f:
    contenu = f.read()
adresses = ["/", "/" + os.path.basename(sys.argv[1])]

serveur = socket.socket()
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(("", 8080))
serveur.listen()

donne = False
while not donne:
    client, qui = serveur.accept()
    print(qui)
    try:
        requete = client.recv(2048).decode().split()
        if len(requete) > 1 and requete[0] == "GET":
            if urllib.parse.unquote(requete[1]) in adresses:
                client.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n" % len(contenu))
                client.sendall(contenu)
                donne = True
            else:
                client.sendall(b"HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    except OSError as e:
        print("connexion perdue :", e)
    client.close()
serveur.close()
