import socket

ADRESSE = ("127.0.0.1", 3000)

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.sendto(b"Bonjour", ADRESSE)
reponse, serveur = s.recvfrom(12)
print(reponse.decode())
s.close()
