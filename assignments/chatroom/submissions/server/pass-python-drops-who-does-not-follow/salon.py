import selectors
import socket

# Chacun est lu et servi sans attendre ; qui ne lit plus est mis dehors.
yeux = selectors.DefaultSelector()
clients = {}


def partir(client):
    if client in clients:
        del clients[client]
        yeux.unregister(client)
        client.close()


def dire(auteur, ligne):
    print("de", auteur.fileno(), ligne)
    for autre in list(clients):
        if autre is auteur:
            continue
        try:
            envoye = autre.send(ligne + b"\n")
        except OSError:
            envoye = -1
        if envoye != len(ligne) + 1:
            print("ne suit pas :", autre.fileno())
            partir(autre)
        else:
            print("à", autre.fileno(), ligne)


def entendre(client):
    try:
        recu = client.recv(65536)
    except BlockingIOError:
        return
    except OSError:
        recu = b""
    lignes = (clients[client] + recu).split(b"\n")
    if not recu:
        if lignes[-1]:
            dire(client, lignes[-1])
        partir(client)
        return
    clients[client] = lignes.pop()
    for ligne in lignes:
        if ligne.strip() == b"fin":
            partir(client)
            return
        dire(client, ligne)


ecoute = socket.create_server(("", 8000), backlog=256)
yeux.register(ecoute, selectors.EVENT_READ)
while True:
    for cle, _ in yeux.select():
        if cle.fileobj is ecoute:
            client, _ = ecoute.accept()
            client.setblocking(False)
            clients[client] = b""
            yeux.register(client, selectors.EVENT_READ)
        elif cle.fileobj in clients:
            entendre(cle.fileobj)
