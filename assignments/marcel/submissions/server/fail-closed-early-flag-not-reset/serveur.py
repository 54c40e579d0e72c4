import socket
import sys

HOST = ''
PORT = 50000

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
try:
    s.bind((HOST, PORT))
except socket.error:
    print("La liaison a échoué.")
    sys.exit(1)
s.listen(5)
fini = False

while True:
    print("En attente d'un client...")
    conn, addr = s.accept()
    print("Client connecté :", addr)
    try:
        conn.send("Vous êtes connecté au serveur Marcel. Envoyez vos messages.".encode("utf-8"))
        msg = conn.recv(1024).decode("utf-8")
        while not fini:
            print("C>", msg)
            if msg.upper() == "FIN" or msg == "":
                fini = True
                break
            rep = input("S> ")
            conn.send(rep.encode("utf-8"))
            msg = conn.recv(1024).decode("utf-8")
        conn.send(b"fin")
    except OSError as e:
        print("Erreur :", e)
    conn.close()
    print("Connexion interrompue.")
    ch = input("<R>ecommencer <T>erminer ? ")
    if ch.upper() == "T":
        break
s.close()
