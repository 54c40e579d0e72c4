import socket

message = "Hello, world"
s = socket.socket()
try:
    s.connect(("127.0.0.1", 6789))
    s.sendall(message.encode())
    taille = 0
    while taille < len(message):
        n = len(s.recv(1024))
        if n == 0:
            raise OSError("connexion fermée")
        taille += n
    print("Le serveur a répondu", message.upper())
except OSError as e:
    print("Erreur :", e)
s.close()
