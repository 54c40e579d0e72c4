import os
import socket
import sys
from urllib.parse import unquote, urljoin, urlparse


def recevoir(sock):
    """La réponse entière, jusqu'à Content-Length ou jusqu'à la fermeture."""
    recu = []
    total = 0
    attendu = None
    tete = b""
    while attendu is None or total < attendu:
        morceau = sock.recv(65536)
        if not morceau:
            break
        recu.append(morceau)
        total += len(morceau)
        if attendu is None and b"\r\n\r\n" not in tete:
            tete += morceau
            fin = tete.find(b"\r\n\r\n")
            if fin >= 0:
                for ligne in tete[:fin].decode("latin-1").split("\r\n"):
                    if ligne.lower().startswith("content-length:"):
                        attendu = fin + 4 + int(ligne[15:])
    if attendu is not None and total < attendu:
        raise OSError("réponse incomplète")
    return b"".join(recu)


def demander(url):
    u = urlparse(url)
    with socket.create_connection((u.hostname, u.port)) as sock:
        sock.sendall(f"GET {u.path} HTTP/1.1\r\nHost: {u.netloc}\r\n\r\n".encode())
        reponse = recevoir(sock)
    parties = reponse.split(b"\r\n\r\n")
    entetes = parties[0].decode("latin-1").split("\r\n")
    corps = parties[1]
    code = entetes[0].split(" ")[1]
    if code.startswith("3"):
        for ligne in entetes:
            if ligne.lower().startswith("location: "):
                return demander(urljoin(url, ligne[10:]))
    if code != "200":
        raise OSError("le serveur a répondu " + entetes[0])
    return corps


adresse = sys.argv[1]
nom = os.path.basename(unquote(urlparse(adresse).path))
try:
    corps = demander(adresse)
except OSError as erreur:
    print("Échec du téléchargement :", erreur)
    sys.exit(1)
with open(nom, "wb") as f:
    f.write(corps)
print(nom, len(corps), "octets")
