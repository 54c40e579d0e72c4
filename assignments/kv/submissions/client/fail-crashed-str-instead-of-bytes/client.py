import socket

s = socket.socket()
s.connect(("127.0.0.1", 8810))
while True:
    ligne = input("> ")
    if ligne == "fin":
        break
    s.send(ligne + "\n")
    print(s.recv(1024))
s.close()
