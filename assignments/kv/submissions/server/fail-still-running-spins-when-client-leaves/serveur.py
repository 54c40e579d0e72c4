import socket
import threading

base = {}


def traiter(ligne):
    mots = ligne.decode().split(" ", 2)
    if mots[0] == "SET" and len(mots) == 3:
        base[mots[1]] = mots[2]
        return "OK"
    if mots[0] == "GET" and len(mots) == 2:
        return base.get(mots[1], "E")
    if mots[0] == "DEL" and len(mots) == 2 and mots[1] in base:
        base.pop(mots[1])
        return "OK"
    return "E"


def client(conn):
    attente = b""
    while True:
        try:
            attente += conn.recv(1024)
        except OSError:
            break
        while b"\n" in attente:
            ligne, attente = attente.split(b"\n", 1)
            conn.sendall(traiter(ligne.rstrip(b"\r")).encode() + b"\n")
    conn.close()


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8810))
s.listen(1)
while True:
    conn, addr = s.accept()
    t = threading.Thread(target=client, args=(conn,))
    t.daemon = True
    t.start()
