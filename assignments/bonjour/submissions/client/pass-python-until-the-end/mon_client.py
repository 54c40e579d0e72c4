#!/usr/bin/env python3
"""TP 1 : on dit bonjour, on raccroche le micro, on écoute jusqu'au bout."""
import socket
import sys


def lire_tout(s):
    while True:
        octets = s.recv(4096)
        if octets == b"":
            return
        yield octets


def main():
    try:
        s = socket.create_connection(("localhost", 3000))
    except OSError as e:
        sys.exit(f"Impossible de joindre le serveur ({e.strerror})")
    with s:
        try:
            s.sendall("Bonjour".encode())
            s.shutdown(socket.SHUT_WR)
            reponse = b"".join(lire_tout(s))
        except ConnectionError:
            sys.exit("Le serveur a coupé la communication.")
    print(reponse.decode(errors="replace"))


if __name__ == "__main__":
    main()
