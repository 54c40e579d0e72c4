import socket
import threading

commun = {}
verrou = threading.Lock()


def servir(conn):
    # chaque client travaille sur sa copie, pour ne pas gêner les autres
    with verrou:
        mes_donnees = dict(commun)
    reste = b""
    while True:
        try:
            octets = conn.recv(4096)
        except OSError:
            octets = b""
        if not octets:
            break
        *lignes, reste = (reste + octets).split(b"\n")
        for ligne in lignes:
            conn.sendall(repondre(ligne.rstrip(b"\r"), mes_donnees) + b"\n")
    with verrou:
        commun.update(mes_donnees)
    conn.close()


def repondre(ligne, donnees):
    mots = ligne.split(b" ", 2)
    if len(mots) == 3 and mots[0] == b"SET":
        donnees[mots[1]] = mots[2]
        return b"OK"
    if len(mots) == 2 and mots[1] in donnees:
        if mots[0] == b"GET":
            return donnees[mots[1]]
        if mots[0] == b"DEL":
            del donnees[mots[1]]
            return b"OK"
    return b"E"


s = socket.create_server(("", 8810))
while True:
    threading.Thread(target=servir, args=(s.accept()[0],)).start()
