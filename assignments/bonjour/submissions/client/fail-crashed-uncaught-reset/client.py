import socket
import sys

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s.connect(("127.0.0.1", 3000))
except ConnectionRefusedError:
    print("Lancez d'abord le serveur !")
    sys.exit(1)

s.sendall(b"Bonjour")
reponse = b""
while len(reponse) < 12:
    morceau = s.recv(12)
    if len(morceau) == 0:
        break
    reponse += morceau
print(reponse.decode("utf-8", "replace"))
s.close()
