import socket
import threading

TABLE = {}


def reponse(ligne):
    mots = ligne.split(b' ', 2)
    if mots[0] == b'SET' and len(mots) == 3:
        TABLE[mots[1]] = mots[2]
        return b'OK'
    if mots[0] == b'GET' and len(mots) == 2:
        return TABLE.get(mots[1], b'E')
    if mots[0] == b'DEL' and len(mots) == 2:
        return b'OK' if TABLE.pop(mots[1], None) else b'E'
    return b'E'


def servir(sock):
    recu = b''
    while True:
        try:
            morceau = sock.recv(1024)
            if not morceau:
                break
            recu += morceau
            if b'\n' in recu:
                lignes = recu.split(b'\n')
                for ligne in lignes[:-1]:
                    sock.sendall(reponse(ligne.rstrip(b'\r')) + b'\n')
                recu = b''
        except OSError:
            break
    sock.close()


ecoute = socket.create_server(('', 8810))
while True:
    sock, _ = ecoute.accept()
    threading.Thread(target=servir, args=(sock,)).start()
