import socket

HOTE = "127.0.0.1"
PORT = 3000


def recevoir(s, n):
    donnees = b""
    while len(donnees) < n:
        bloc = s.recv(n - len(donnees))
        if not bloc:
            raise OSError("le serveur est parti")
        donnees += bloc
    return donnees


def main():
    s = socket.socket()
    try:
        s.connect((HOTE, PORT))
        s.sendall(b"Bonjour")
        reponse = recevoir(s, 12)
    except OSError as e:
        print("Échec :", e)
        s.close()
        return
    print(reponse.decode("utf-8", "replace"))
    s.close()
    input("Entrée pour quitter")


main()
