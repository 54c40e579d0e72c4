import socket

try:
    sock = socket.create_connection(("127.0.0.1", 8810))
except ConnectionError:
    print("Le serveur ne répond pas")
    sock = None

if sock:
    entree = sock.makefile("rb")
    requete = input("Votre requête : ")
    while requete != "fin":
        try:
            sock.sendall(requete.encode("utf-8") + b"\n")
            reponse = entree.readline().decode("utf-8")
        except OSError:
            reponse = ""
        if not reponse:
            print("Connexion interrompue")
            break
        print(reponse.strip())
        requete = input("Votre requête : ")
    sock.close()
