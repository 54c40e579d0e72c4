from socket import *
from threading import *

table = dict()
verrou = RLock()

def ecouter(connexion):
    fichier = connexion.makefile(encoding="utf-8", newline="\n")
    try:
        while True:
            ligne = fichier.readline().strip("\r\n")
            if not ligne:          # plus rien : le client est parti
                break
            with verrou:
                reponse = calcul(ligne) + "\n"
            connexion.sendall(reponse.encode("utf-8"))
    except OSError:
        print("client perdu")
    fichier.close()
    connexion.close()

def calcul(ligne):
    commande, *suite = ligne.split(" ", 2)
    if commande == "SET" and len(suite) == 2:
        table[suite[0]] = suite[1]
        return "OK"
    if len(suite) == 1 and suite[0] in table:
        if commande == "GET":
            return table[suite[0]]
        if commande == "DEL":
            del table[suite[0]]
            return "OK"
    return "E"

s = socket()
s.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 8810))
s.listen(10)
while True:
    c, a = s.accept()
    Thread(target=ecouter, args=(c,)).start()
