import socket

s = socket.socket()
try:
    s.connect(("localhost", 3000))
except OSError:
    print("Aucun serveur sur le port 3000")
    exit()
s.send("Bonjour")
recu = s.recv(12)
print(recu)
s.close()
