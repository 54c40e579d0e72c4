import socketserver
import threading

donnees = {}
verrou = threading.Lock()


class Gestionnaire(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            while ligne := self.rfile.readline():
                self.repondre(ligne.decode("utf-8").rstrip("\r\n").split(" ", 2))
                self.wfile.write(b"> ")
        except OSError:
            print("client perdu")

    def repondre(self, mots):
        resultat = "E"
        with verrou:
            if mots[0] == "SET" and len(mots) == 3:
                donnees[mots[1]] = mots[2]
                resultat = "OK"
            elif mots[0] == "GET" and len(mots) == 2:
                resultat = donnees.get(mots[1], "E")
            elif mots[0] == "DEL" and len(mots) == 2 and mots[1] in donnees:
                donnees.pop(mots[1])
                resultat = "OK"
        self.wfile.write((resultat + "\n").encode("utf-8"))


class Serveur(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


Serveur(("0.0.0.0", 8810), Gestionnaire).serve_forever()
