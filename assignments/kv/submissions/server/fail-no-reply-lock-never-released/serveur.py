import socket
import threading

verrou = threading.Lock()
donnees = {}


def traiter(ligne):
    mots = ligne.split(" ", 2)
    if mots[0] == "SET" and len(mots) == 3:
        verrou.acquire()
        donnees[mots[1]] = mots[2]
        verrou.release()
        return "OK"
    if mots[0] == "GET" and len(mots) == 2:
        verrou.acquire()
        if mots[1] not in donnees:
            return "E"
        valeur = donnees[mots[1]]
        verrou.release()
        return valeur
    if mots[0] == "DEL" and len(mots) == 2:
        verrou.acquire()
        if mots[1] not in donnees:
            return "E"
        del donnees[mots[1]]
        verrou.release()
        return "OK"
    return "E"


def servir(conn):
    try:
        with conn.makefile("rb") as f:
            for ligne in f:
                conn.sendall((traiter(ligne.decode().rstrip("\r\n")) + "\n").encode())
    except OSError as e:
        print("client perdu :", e)
    conn.close()


s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8810))
s.listen(5)
while True:
    conn, adr = s.accept()
    threading.Thread(target=servir, args=(conn,), daemon=True).start()
