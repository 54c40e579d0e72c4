# Client du salon de discussion : un thread écoute le serveur pendant que l'utilisateur tape.
import os
import socket
import sys
import threading

HOTE = input("Adresse du serveur : ")
PORT = 8000


def ecouter(connexion):
    """Affiche les lignes du serveur, jusqu'à son départ."""
    try:
        for ligne in connexion.makefile(encoding="utf-8", newline="\n"):
            print(ligne, end="", flush=True)
    except OSError:
        pass
    print("Le serveur a fermé la connexion.", flush=True)
    os._exit(0)


connexion = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    connexion.connect((HOTE, PORT))
except OSError as erreur:
    print("Connexion impossible :", erreur)
    sys.exit()
print("Connecté. Tapez vos messages, fin pour partir.")

threading.Thread(target=ecouter, args=(connexion,), daemon=True).start()

while True:
    try:
        message = input()
    except EOFError:
        message = "fin"
    connexion.sendall((message + "\n").encode("utf-8"))
    if message == "fin":
        break
