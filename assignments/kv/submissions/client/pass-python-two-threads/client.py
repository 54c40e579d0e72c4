import os
import socket
import threading
import time

fini = False


def clavier(connexion):
    global fini
    try:
        while True:
            requete = input("> ")
            if requete == "fin":
                break
            connexion.sendall((requete + "\n").encode())
    except (EOFError, OSError):
        pass
    fini = True


def reseau(connexion):
    global fini
    try:
        for reponse in connexion.makefile("r", encoding="utf-8"):
            print(reponse.rstrip("\r\n"), flush=True)
        print("Le serveur est parti.", flush=True)
    except OSError:
        print("Connexion perdue.", flush=True)
    fini = True


def main():
    try:
        connexion = socket.create_connection(("127.0.0.1", 8810))
    except OSError as erreur:
        print("Connexion impossible :", erreur)
        return
    for travail in (clavier, reseau):
        threading.Thread(target=travail, args=(connexion,), daemon=True).start()
    while not fini:
        time.sleep(0.1)
    connexion.close()
    os._exit(0)  # le clavier est encore attendu


main()
