"""Plusieurs clients sans thread, grâce à select."""
import select
import socket
from premiers import code

ecoute = socket.socket()
ecoute.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ecoute.bind(('0.0.0.0', 8809))
ecoute.listen(10)
clients = []

while True:
    prets, _, _ = select.select([ecoute] + clients, [], [])
    for sock in prets:
        if sock is ecoute:
            nouveau, adresse = ecoute.accept()
            clients.append(nouveau)
            continue
        try:
            demande = sock.recv(1024)
            if demande:
                sock.sendall(code(demande))
        except OSError:
            demande = b''
        if not demande:
            clients.remove(sock)
            sock.close()
