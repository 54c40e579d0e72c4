import socket
import threading
import time

clients = []
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8000))
s.listen(5)


def accueil():
    while True:
        conn, addr = s.accept()
        print("nouveau client", addr)
        clients.append(conn)


def lire_lignes(conn):
    data = b""
    while not data.endswith(b"\n"):
        morceau = conn.recv(4096)
        if not morceau:
            clients.remove(conn)
            return []
        data += morceau
    return data.splitlines()


threading.Thread(target=accueil).start()
while not clients:
    time.sleep(0.01)
while True:
    for conn in clients:
        for ligne in lire_lignes(conn):
            for autre in clients:
                if autre is not conn:
                    autre.sendall(ligne + b"\n")
