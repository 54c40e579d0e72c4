# Définition d'un client réseau : il dialogue à tour de rôle avec le serveur Marcel
import socket, sys

HOST = '192.168.1.168'
PORT = 50000

# 1) création du socket :
monSocket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)

# 2) connexion au serveur :
try:
    monSocket.connect((HOST, PORT))
except socket.error:
    print("La connexion n'a pas pu se faire.")
    sys.exit()
print("Connecté au serveur.")

# 3) dialogue :
try:
    msgServeur = monSocket.recv(1024).decode("Utf8")
    while 1:
        if msgServeur == "fin" or msgServeur == "":
            break
        print("S>", msgServeur)
        msgClient = input("C> ")
        monSocket.send(msgClient.encode("Utf8"))
        msgServeur = monSocket.recv(1024).decode("Utf8")
except OSError:
    print("Le serveur a disparu.")

# 4) fermeture :
print("Connexion interrompue.")
monSocket.close()
