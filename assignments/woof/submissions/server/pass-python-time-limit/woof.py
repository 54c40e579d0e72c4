#!/usr/bin/python3
# Envoie un fichier une seule fois, puis s'arrete
import os
import socket
import sys
from urllib.parse import quote, unquote

if len(sys.argv) != 2:
    print("usage : woof.py fichier")
    sys.exit(2)

chemin = sys.argv[1]
nom = os.path.basename(chemin)
taille = os.path.getsize(chemin)


def lire_requete(conn):
    recu = b""
    while b"\r\n\r\n" not in recu and b"\n\n" not in recu:
        morceau = conn.recv(4096)
        if not morceau:
            break
        recu += morceau
    return recu


def repondre(conn, code, entetes=""):
    conn.sendall(("HTTP/1.0 " + code + "\r\n" + entetes + "\r\n").encode())


def servir(conn):
    """Rend True quand le fichier est parti en entier."""
    mots = lire_requete(conn).split()
    if len(mots) < 2:
        return False
    demande = unquote(mots[1].decode("ascii", "replace"))
    if demande == "/":
        repondre(conn, "302 Found", "Location: http://127.0.0.1:8080/" + quote(nom) + "\r\n")
        return False
    if demande != "/" + nom:
        repondre(conn, "404 Not Found")
        return False
    repondre(conn, "200 OK", "Content-Length: %d\r\nContent-Type: application/octet-stream\r\n" % taille)
    with open(chemin, "rb") as f:
        while True:
            bloc = f.read(65536)
            if not bloc:
                break
            conn.sendall(bloc)
    return True


serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(("", 8080))
serveur.listen(5)
print("http://127.0.0.1:8080/" + quote(nom))

fini = False
while not fini:
    connexion, adresse = serveur.accept()
    connexion.settimeout(5)  # qui ne lit plus ne retient pas les autres
    try:
        fini = servir(connexion)
    except OSError as e:
        print("client perdu :", e)
    finally:
        connexion.close()
serveur.close()
