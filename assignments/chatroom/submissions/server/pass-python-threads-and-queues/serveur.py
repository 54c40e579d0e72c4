import socket
import threading
import queue

HOST = ""
PORT = 8000

clients = {}
verrou = threading.Lock()


def envoyeur(sock, file):
    while True:
        ligne = file.get()
        if ligne is None:
            break
        try:
            sock.sendall(ligne)
        except OSError:
            break


def diffuser(ligne, auteur):
    with verrou:
        for sock, file in clients.items():
            if sock is not auteur:
                file.put(ligne)


def gerer(sock, adresse):
    reste = b""
    try:
        while True:
            recu = sock.recv(4096)
            if not recu:
                return
            reste += recu
            while b"\n" in reste:
                ligne, reste = reste.split(b"\n", 1)
                if ligne.strip() == b"fin":
                    return
                diffuser(b"<%s:%d> " % (adresse[0].encode(), adresse[1]) + ligne + b"\n", sock)
    except OSError:
        pass
    finally:
        with verrou:
            file = clients.pop(sock)
        file.put(None)
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        sock.close()
        diffuser(b"* %s:%d est parti\n" % (adresse[0].encode(), adresse[1]), None)


serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind((HOST, PORT))
serveur.listen(5)
print("Le salon est ouvert sur le port", PORT)
while True:
    sock, adresse = serveur.accept()
    file = queue.Queue()
    with verrou:
        clients[sock] = file
    threading.Thread(target=envoyeur, args=(sock, file), daemon=True).start()
    threading.Thread(target=gerer, args=(sock, adresse), daemon=True).start()
    file.put(b"Bienvenue dans le salon !\n")
    diffuser(b"* %s:%d est arrive\n" % (adresse[0].encode(), adresse[1]), sock)
