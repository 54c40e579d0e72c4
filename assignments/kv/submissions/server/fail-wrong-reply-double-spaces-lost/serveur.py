import selectors
import socket

sel = selectors.DefaultSelector()
valeurs = {}


def accepter(ecoute):
    conn, _ = ecoute.accept()
    memoire = bytearray()
    sel.register(conn, selectors.EVENT_READ, lambda c: lire(c, memoire))


def lire(conn, memoire):
    try:
        bout = conn.recv(8192)
        memoire.extend(bout)
        fin = memoire.rfind(b"\n")
        if fin >= 0:
            for ligne in bytes(memoire[:fin]).decode().split("\n"):
                conn.sendall(resultat(ligne).encode() + b"\n")
            del memoire[: fin + 1]
    except OSError:
        bout = b""
    if not bout:
        sel.unregister(conn)
        conn.close()


def resultat(ligne):
    mots = ligne.split()
    if len(mots) >= 3 and mots[0] == "SET":
        valeurs[mots[1]] = " ".join(mots[2:])
        return "OK"
    if len(mots) == 2 and mots[0] == "GET":
        return valeurs.get(mots[1], "E")
    if len(mots) == 2 and mots[0] == "DEL" and mots[1] in valeurs:
        del valeurs[mots[1]]
        return "OK"
    return "E"


s = socket.create_server(("", 8810))
sel.register(s, selectors.EVENT_READ, accepter)
while True:
    for cle, _ in sel.select():
        cle.data(cle.fileobj)
