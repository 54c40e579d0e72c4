import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.sendto(b"bonjour\n", ("127.0.0.1", 8810))
while True:
    ligne = input("> ")
    if ligne == "fin":
        break
    s.sendto(ligne.encode() + b"\n", ("127.0.0.1", 8810))
    print(s.recv(1024).decode())
