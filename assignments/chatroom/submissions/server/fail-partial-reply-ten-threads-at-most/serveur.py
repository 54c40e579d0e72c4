import queue
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

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
    tampon = b""
    while True:
        try:
            data = conn.recv(1024)
        except OSError:
            break
        if not data:
            break
        tampon += data
        while b"\n" in tampon:
            ligne, tampon = tampon.split(b"\n", 1)
            if ligne == b"fin":
                oublier(conn)
                conn.shutdown(socket.SHUT_RDWR)
                conn.close()
                return
            envoyer_aux_autres(ligne + b"\n", conn)
    oublier(conn)
    conn.close()


s = socket.socket()
pool = ThreadPoolExecutor(max_workers=10)
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
    pool.submit(ecouter, conn)
