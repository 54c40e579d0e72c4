import socket, sys

def envoyer(sock, mots):
    sock.send((" ".join(mots) + "\n").encode())

def recevoir(sock):
    data = b""
    while b"\n" not in data:
        bloc = sock.recv(1024)
        if not bloc:
            return None
        data += bloc
    return data.decode().strip()

try:
    sock = socket.create_connection(("localhost", 8810))
    for ligne in sys.stdin:
        mots = ligne.split()
        if mots == ["fin"]:
            break
        envoyer(sock, mots)
        reponse = recevoir(sock)
        if reponse is None:
            print("serveur arrêté")
            break
        print(reponse, flush=True)
    sock.close()
except OSError as erreur:
    print("Erreur réseau :", erreur)
