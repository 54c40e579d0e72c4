import select
import socket
import sys

SERVEUR = ("localhost", 8000)


def main():
    sock = socket.socket()
    try:
        sock.connect(SERVEUR)
    except OSError:
        print("Le serveur ne répond pas.")
        sys.exit(1)

    entree = sock.makefile(encoding="utf-8")
    while True:
        prets, _, _ = select.select([sys.stdin, sock], [], [])
        if sock in prets:
            try:
                recu = entree.readline()
            except OSError:
                recu = ""
            if not recu:
                print("Le serveur est parti.")
                break
            print("<", recu, end="")
        if sys.stdin in prets:
            ligne = sys.stdin.readline()
            if ligne.strip() == "fin" or ligne == "":
                break
            sock.sendall(ligne.encode("utf-8"))
    sock.close()


main()
