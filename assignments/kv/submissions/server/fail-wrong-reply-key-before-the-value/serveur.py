import socket
from threading import Thread

base = {}


class Service(Thread):
    def __init__(self, connexion):
        Thread.__init__(self, daemon=True)
        self.connexion = connexion

    def run(self):
        try:
            with self.connexion, self.connexion.makefile('rb') as entree:
                for requete in entree:
                    texte = self.traiter(requete.decode().rstrip('\r\n'))
                    self.connexion.sendall((texte + '\n').encode())
        except OSError:
            print("connexion rompue")

    def traiter(self, requete):
        mots = requete.split(' ', 2)
        commande = mots[0]
        if commande == 'SET' and len(mots) == 3:
            base[mots[1]] = mots[2]
            return 'OK'
        if len(mots) != 2 or mots[1] not in base:
            return 'E'
        if commande == 'GET':
            return mots[1] + ' = ' + base[mots[1]]
        if commande == 'DEL':
            del base[mots[1]]
            return 'OK'
        return 'E'


ecoute = socket.create_server(('', 8810))
while True:
    connexion, _ = ecoute.accept()
    Service(connexion).start()
