"""Client de Marcel. Usage : python3 client.py < repliques.txt"""
import socket
import sys

if sys.stdin.isatty():
    sys.exit(__doc__)

try:
    s = socket.socket()
    s.connect(("127.0.0.1", 50000))
    while True:
        recu = s.recv(2048).decode("utf-8")
        if recu == "" or recu.lower() == "fin":
            break
        print("S>", recu, flush=True)
        ligne = sys.stdin.readline()
        s.sendall(ligne.rstrip("\n").encode("utf-8"))
    s.close()
    print("terminé", flush=True)
except OSError as erreur:
    print("Pas de liaison avec Marcel :", erreur, flush=True)
