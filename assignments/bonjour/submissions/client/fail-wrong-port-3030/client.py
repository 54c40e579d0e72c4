import socket

s = socket.socket()
try:
    s.connect(("127.0.0.1", 3030))
    s.sendall(b"Bonjour")
    reponse = s.recv(12, socket.MSG_WAITALL)
    print("Réponse :", reponse.decode("utf-8", "replace"))
except OSError as e:
    print("Erreur :", e)
s.close()
