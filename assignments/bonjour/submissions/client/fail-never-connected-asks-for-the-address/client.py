import socket

ip = input("Adresse IP du serveur : ")
port = int(input("Port : "))

s = socket.socket()
try:
    s.connect((ip, port))
    s.sendall(b"Bonjour")
    print(s.recv(12, socket.MSG_WAITALL).decode())
except OSError as e:
    print("Erreur :", e)
s.close()
