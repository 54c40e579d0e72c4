import socket, sys, threading

HOST = ''
PORT = 8000


class ThreadClient(threading.Thread):
    """un objet thread pour gérer la connexion avec un client"""

    def __init__(self, conn):
        threading.Thread.__init__(self)
        self.connexion = conn
        self.tampon = b""

    def run(self):
        nom = self.name
        while 1:
            recu = self.connexion.recv(1024)
            if not recu:
                break
            self.tampon += recu
            while b"\n" in self.tampon:
                ligne, self.tampon = self.tampon.split(b"\n", 1)
                if ligne.lower() == b"fin":
                    del conn_client[nom]
                    self.connexion.close()
                    return
                message = ("%s> " % nom).encode("utf8") + ligne + b"\n"
                for cle in conn_client:
                    if cle != nom:
                        conn_client[cle].sendall(message)
        self.connexion.close()
        del conn_client[nom]
        print("Client %s déconnecté." % nom)


mySocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    mySocket.bind((HOST, PORT))
except socket.error:
    print("La liaison du socket à l'adresse choisie a échoué.")
    sys.exit()
print("Serveur prêt, en attente de requêtes ...")
mySocket.listen(5)

conn_client = {}
while 1:
    connexion, adresse = mySocket.accept()
    th = ThreadClient(connexion)
    conn_client[th.name] = connexion
    th.start()
    print("Client %s connecté, adresse IP %s, port %s." % (th.name, adresse[0], adresse[1]))
    msg = "Vous êtes connecté. Envoyez vos messages."
    connexion.send(msg.encode("Utf8"))
