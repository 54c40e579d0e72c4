import socket


def dialogue(client):
    """Un échange à tour de rôle, jusqu'à « fin » ou au départ du client."""
    client.sendall("Vous êtes connecté au serveur Marcel. Envoyez vos messages.".encode())
    while True:
        message = client.recv(1024).decode()
        print("C>", message)
        if message == "" or message.upper() == "FIN":
            return
        client.sendall(input("S> ").encode())


def raccrocher(client):
    """Dit fin, et attend que l'autre ait raccroché aussi : rien de ce qu'on lui a envoyé ne se perd."""
    client.sendall(b"fin")
    client.shutdown(socket.SHUT_WR)
    while client.recv(1024):
        pass


serveur = socket.socket()
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(("", 50000))
serveur.listen(1)
while True:
    client, adresse = serveur.accept()
    try:
        dialogue(client)
        raccrocher(client)
    except OSError:
        print("Client perdu.")
    client.close()
    if input("<R>ecommencer <T>erminer ? ").upper() == "T":
        break
serveur.close()
