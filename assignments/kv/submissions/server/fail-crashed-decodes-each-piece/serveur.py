import socket
import threading

cles = {}


def analyser(ligne):
    m = ligne.split(" ", 2)
    if len(m) == 3 and m[0] == "SET":
        cles[m[1]] = m[2]
        return "OK"
    if len(m) == 2 and m[1] in cles:
        if m[0] == "GET":
            return cles[m[1]]
        if m[0] == "DEL":
            del cles[m[1]]
            return "OK"
    return "E"


def boucle(connexion):
    tampon = ""
    while True:
        try:
            recu = connexion.recv(1024).decode("utf-8")
        except ConnectionError:
            recu = ""
        if recu == "":
            connexion.close()
            return
        tampon += recu
        while "\n" in tampon:
            ligne, _, tampon = tampon.partition("\n")
            reponse = analyser(ligne.rstrip("\r")) + "\n"
            connexion.sendall(reponse.encode("utf-8"))


ecoute = socket.socket()
ecoute.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ecoute.bind(("", 8810))
ecoute.listen(5)
while True:
    connexion, adresse = ecoute.accept()
    threading.Thread(target=boucle, args=(connexion,)).start()
