# Serveur perroquet : il répond, puis confirme que c'est fait
import socket
import time

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(("", 6789))
serveur.listen()

client, adresse = serveur.accept()
while True:
    message = client.recv(65536)
    if not message:
        break
    client.sendall(message.decode("utf-8", "replace").upper().encode())
    time.sleep(0.2)  # sinon les deux arrivent collés
    client.sendall(b"ok")

client.close()
serveur.close()
