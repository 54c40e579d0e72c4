# Définition d'un serveur réseau : il attend la connexion d'un client et dialogue avec lui
import socket, sys

HOST = '192.168.1.168'
PORT = 50000
compteur = 0

maSocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
maSocket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)

try:
    maSocket.bind((HOST, PORT))
except socket.error:
    print("Impossible d'utiliser cette adresse.")
    sys.exit(1)

maSocket.listen(2)
while 1:
    print("Serveur prêt, j'attends un client...")
    connexion, adresse = maSocket.accept()
    compteur += 1
    print("Client n°%s connecté : %s, port %s" % (compteur, adresse[0], adresse[1]))
    try:
        connexion.send("Vous êtes connecté au serveur Marcel. Envoyez vos messages.".encode("Utf8"))
        msgClient = connexion.recv(1024).decode("Utf8")
        while 1:
            print("C>", msgClient)
            if msgClient.upper() == "FIN" or msgClient == "":
                break
            msgServeur = input("S> ")
            connexion.send(msgServeur.encode("Utf8"))
            msgClient = connexion.recv(1024).decode("Utf8")
        connexion.send("fin".encode("Utf8"))
    except OSError as erreur:
        print("Le client est parti :", erreur)
    print("Connexion interrompue.")
    connexion.close()

    ch = input("<R>ecommencer <T>erminer ? ")
    if ch.upper() == 'T':
        break
