# Client de chat
import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s.connect(("localhost", 8000))
except socket.error:
    print("La connexion a échoué.")
    exit()
print("Connexion établie avec le serveur")

while True:
    try:
        msg = input("> ")
    except EOFError:
        break
    if msg == "fin":
        break
    try:
        s.send((msg + "\n").encode())
        recu = s.recv(1024).decode()
    except OSError:
        recu = ""
    if recu == "":
        print("Le serveur a fermé")
        break
    print(recu, end="")

s.close()
