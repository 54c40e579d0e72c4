import socket
import threading

DONNEES = {}


def executer(ligne):
    commande, _, reste = ligne.partition(" ")
    if commande == "SET":
        cle, valeur = reste.split(" ", 1)
        DONNEES[cle] = valeur
        return "OK"
    elif commande == "GET":
        return DONNEES.get(reste, "E")
    elif commande == "DEL":
        return "OK" if DONNEES.pop(reste, None) is not None else "E"
    return "E"


def client(sock):
    lecture = sock.makefile("rb")
    ecriture = sock.makefile("wb")
    try:
        for octets in lecture:
            ligne = octets.decode().rstrip("\r\n")
            ecriture.write((executer(ligne) + "\n").encode())
            ecriture.flush()
    except OSError:
        print("déconnexion")
    sock.close()


serveur = socket.create_server(("0.0.0.0", 8810), backlog=5)
while True:
    sock, adresse = serveur.accept()
    threading.Thread(target=client, args=[sock]).start()
