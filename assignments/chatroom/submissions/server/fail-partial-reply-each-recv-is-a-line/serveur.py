import queue
import socket
import threading

clients = {}
verrou = threading.Lock()


def ecrire(conn, file):
    try:
        while True:
            conn.sendall(file.get())
    except OSError:
        pass


def envoyer_aux_autres(ligne, conn):
    with verrou:
        for autre in clients:
            if autre != conn:
                clients[autre].put(ligne)


def oublier(conn):
    with verrou:
        clients.pop(conn, None)


def ecouter(conn):
    while True:
        try:
            data = conn.recv(1024)
        except OSError:
            break
        if not data:
            break
        for ligne in data.splitlines():
            if ligne == b"fin":
                oublier(conn)
                conn.shutdown(socket.SHUT_RDWR)
                conn.close()
                return
            envoyer_aux_autres(ligne + b"\n", conn)
    oublier(conn)
    conn.close()


s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8000))
s.listen()
while True:
    conn, addr = s.accept()
    print("Connexion de", addr)
    file = queue.Queue()
    with verrou:
        clients[conn] = file
    threading.Thread(target=ecrire, args=(conn, file), daemon=True).start()
    threading.Thread(target=ecouter, args=(conn,), daemon=True).start()
