import socket
import threading

clients = []
verrou = threading.Lock()


def envoyer_aux_autres(ligne, conn):
    with verrou:
        for autre in list(clients):
            if autre != conn:
                try:
                    autre.sendall(ligne)
                except OSError:
                    clients.remove(autre)


def oublier(conn):
    with verrou:
        if conn in clients:
            clients.remove(conn)


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
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8000))
s.listen()
while True:
    conn, addr = s.accept()
    print("Connexion de", addr)
    with verrou:
        clients.append(conn)
    threading.Thread(target=ecouter, args=(conn,), daemon=True).start()
