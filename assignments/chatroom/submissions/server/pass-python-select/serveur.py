# Salon de discussion avec select() : un seul thread, aucun appel bloquant
import select
import socket

PORT = 8000
TROP = 20000000

ecoute = socket.socket()
ecoute.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ecoute.bind(("0.0.0.0", PORT))
ecoute.listen()
ecoute.setblocking(False)

entree = {}
sortie = {}


def partir(c):
    if c in entree:
        del entree[c]
        del sortie[c]
        c.close()


def ecrire(c):
    try:
        n = c.send(sortie[c][:65536])
        del sortie[c][:n]
    except BlockingIOError:
        pass
    except OSError:
        partir(c)


def dire_aux_autres(moi, ligne):
    for c in list(sortie):
        if c is not moi:
            sortie[c] += ligne
            if len(sortie[c]) > TROP:
                partir(c)


def lire(c):
    try:
        data = c.recv(65536)
    except OSError:
        data = b""
    if not data:
        partir(c)
        return
    entree[c] += data
    *lignes, reste = entree[c].split(b"\n")
    entree[c] = reste
    for ligne in lignes:
        if ligne.rstrip(b"\r") == b"fin":
            partir(c)
            return
        dire_aux_autres(c, ligne + b"\n")


while True:
    lecture, ecriture, _ = select.select([ecoute] + list(entree), [c for c in sortie if sortie[c]], [])
    for s in lecture:
        if s is ecoute:
            c, _ = ecoute.accept()
            c.setblocking(False)
            entree[c] = b""
            sortie[c] = bytearray()
        elif s in entree:
            lire(s)
    for s in ecriture:
        if s in sortie:
            ecrire(s)
