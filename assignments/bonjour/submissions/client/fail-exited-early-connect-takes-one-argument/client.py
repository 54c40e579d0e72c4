import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.connect("127.0.0.1", 3000)
s.sendall(b"Bonjour")
reponse = s.recv(12, socket.MSG_WAITALL)
print(reponse.decode())
s.close()
