import queue
import socket
import sys
import threading

recus = queue.Queue()


def recevoir(sock):
    try:
        for ligne in sock.makefile(encoding="utf-8", newline="\n"):
            recus.put(ligne.rstrip("\n"))
    except OSError:
        pass
    recus.put(None)


def afficher():
    """Affiche ce qui est arrivé ; False quand le serveur est parti."""
    while not recus.empty():
        ligne = recus.get()
        if ligne is None:
            print("Le serveur est parti.")
            return False
        print("<", ligne)
    return True


sock = socket.socket()
try:
    sock.connect(("localhost", 8000))
except OSError:
    print("Le serveur ne répond pas.")
    sys.exit(1)
threading.Thread(target=recevoir, args=(sock,), daemon=True).start()

while afficher():
    try:
        ligne = input("> ")
    except EOFError:
        break
    if ligne == "fin":
        break
    try:
        sock.sendall((ligne + "\n").encode())
    except OSError:
        break
