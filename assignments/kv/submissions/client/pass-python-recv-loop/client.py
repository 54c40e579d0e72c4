import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
connecte = True
try:
    s.connect(("127.0.0.1", 8810))
except ConnectionRefusedError:
    print("Le serveur n'est pas lancé !")
    connecte = False

while connecte:
    try:
        ligne = input("Requête (fin pour quitter) : ")
    except EOFError:
        break
    if ligne == "fin":
        break
    try:
        s.sendall((ligne + "\n").encode("utf8"))
        reponse = b""
        while not reponse.endswith(b"\n"):
            morceau = s.recv(4096)
            if morceau == b"":
                connecte = False
                break
            reponse += morceau
    except OSError as e:
        print("Erreur de connexion :", e)
        break
    if connecte:
        print("Réponse :", reponse.decode("utf8").strip())

s.close()
