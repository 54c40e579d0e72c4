import socket

IP = "127.0.0.1"
PORT = 3000

s_serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s_serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s_serveur.bind((IP, PORT))
s_serveur.listen(0)
con, addr = s_serveur.accept()

message = b""
try:
    # « Bonjour » fait 7 octets mais peut arriver en plusieurs fois
    while len(message) < 7:
        morceau = con.recv(7 - len(message))
        if not morceau:
            break
        message += morceau
    if len(message) == 7:
        print(message.decode())
        con.sendall(b"Comment va ?")
    else:
        print("Le client est parti avant la fin.")
except OSError as e:
    print("Connexion perdue :", e)
con.close()
s_serveur.close()
