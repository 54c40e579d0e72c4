import socket
import threading


class Client(threading.Thread):
    def __init__(self, conn):
        super().__init__()
        self.conn = conn
        self.donnees = {}

    def run(self):
        flux = self.conn.makefile("rwb")
        try:
            for ligne in flux:
                flux.write(self.repondre(ligne.strip(b"\r\n")) + b"\n")
                flux.flush()
        except OSError:
            print("un client est parti sans prévenir")

    def repondre(self, ligne):
        mots = ligne.split(b" ", 2)
        commande = mots.pop(0)
        if commande == b"SET" and len(mots) == 2:
            cle, valeur = mots
            self.donnees[cle] = valeur
            return b"OK"
        if len(mots) != 1 or mots[0] not in self.donnees:
            return b"E"
        if commande == b"GET":
            return self.donnees[mots[0]]
        if commande == b"DEL":
            del self.donnees[mots[0]]
            return b"OK"
        return b"E"


serveur = socket.create_server(("", 8810))
while True:
    conn, adresse = serveur.accept()
    Client(conn).start()
