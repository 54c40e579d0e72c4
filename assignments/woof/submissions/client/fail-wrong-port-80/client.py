#!/usr/bin/python3
# Télécharge un fichier : python3 client.py URL
import os
import socket
import sys
from urllib.parse import unquote, urljoin, urlsplit


class Echec(Exception):
    pass


def lire_entete(s):
    recu = b""
    while b"\r\n\r\n" not in recu:
        morceau = s.recv(4096)
        if not morceau:
            raise Echec("le serveur a raccroché avant la fin des en-têtes")
        recu += morceau
    entete, reste = recu.split(b"\r\n\r\n", 1)
    lignes = entete.decode("latin-1").split("\r\n")
    code = int(lignes[0].split()[1])
    champs = {}
    for ligne in lignes[1:]:
        nom, valeur = ligne.split(":", 1)
        champs[nom.strip().lower()] = valeur.strip()
    return code, champs, reste


def enregistrer(s, nom, longueur, reste):
    provisoire = nom + ".part"
    total = len(reste)
    with open(provisoire, "wb") as f:
        f.write(reste)
        while longueur is None or total < longueur:
            morceau = s.recv(65536)
            if not morceau:
                break
            f.write(morceau)
            total += len(morceau)
    if longueur is not None and total < longueur:
        os.remove(provisoire)
        raise Echec("connexion rompue après %d octets sur %d" % (total, longueur))
    os.rename(provisoire, nom)
    print(nom, ":", total, "octets")


def telecharger(url, nom):
    for _ in range(5):
        morceaux = urlsplit(url)
        chemin = morceaux.path or "/"
        with socket.create_connection((morceaux.hostname, 80)) as s:
            requete = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (chemin, morceaux.netloc)
            s.sendall(requete.encode("ascii"))
            code, champs, reste = lire_entete(s)
            if code in (301, 302, 303, 307, 308):
                url = urljoin(url, champs["location"])
                continue
            if code != 200:
                raise Echec("le serveur répond %d" % code)
            longueur = int(champs["content-length"]) if "content-length" in champs else None
            enregistrer(s, nom, longueur, reste)
            return
    raise Echec("trop de redirections")


if len(sys.argv) != 2:
    print("usage : client.py URL")
    sys.exit(2)
try:
    telecharger(sys.argv[1], os.path.basename(unquote(urlsplit(sys.argv[1]).path)))
except (OSError, Echec) as e:
    print("Échec :", e)
    sys.exit(1)
