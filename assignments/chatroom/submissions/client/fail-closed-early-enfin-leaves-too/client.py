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

    tampon = b""
    while True:
        prets, _, _ = select.select([sys.stdin, sock], [], [])
        if sock in prets:
            try:
                morceau = sock.recv(4096)
            except OSError:
                morceau = b""
            if not morceau:
                print("Le serveur est parti.")
                break
            tampon += morceau
            *lignes, tampon = tampon.split(b"\n")
            for ligne in lignes:
                print("<", ligne.decode("utf-8", "replace"))
        if sys.stdin in prets:
            ligne = sys.stdin.readline()
            if "fin" in ligne or ligne == "":
                break
            sock.sendall(ligne.encode("utf-8"))
    sock.close()


main()
