import socket

IP = "127.0.0.1"
PORT = 3000

s_client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s_client.connect((IP, PORT))
    s_client.sendall(b"Bonjour")
    # la réponse fait 12 octets, mais peut arriver en plusieurs fois
    reponse = b""
    while len(reponse) < 12:
        morceau = s_client.recv(12 - len(reponse))
        if not morceau:
            break
        reponse += morceau
    if reponse:
        print("Le serveur dit :", reponse.decode("utf-8", "replace"))
    else:
        print("Le serveur est parti sans répondre.")
except OSError as e:
    print("Pas de conversation possible :", e)
s_client.close()
