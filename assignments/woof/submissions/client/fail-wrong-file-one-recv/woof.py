#!/usr/bin/env python3
import os, socket, sys
from urllib.parse import unquote, urljoin, urlsplit

def telecharger(url, nom):
    u = urlsplit(url)
    s = socket.socket()
    s.connect((u.hostname, u.port))
    s.send(("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (u.path, u.netloc)).encode())
    reponse = s.recv(1000000)
    s.close()
    entetes, corps = reponse.split(b"\r\n\r\n", 1)
    code = entetes.split()[1]
    if code == b"302":
        suite = entetes.split(b"Location: ")[1].split(b"\r\n")[0].decode()
        return telecharger(urljoin(url, suite), nom)
    if code != b"200":
        print("erreur", code.decode())
        sys.exit(1)
    f = open(nom, "wb")
    f.write(corps)
    f.close()
    print("ok,", len(corps), "octets dans", nom)

try:
    telecharger(sys.argv[1], os.path.basename(unquote(urlsplit(sys.argv[1]).path)))
except OSError as e:
    print("erreur réseau :", e)
    sys.exit(1)
