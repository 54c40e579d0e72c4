# Complains before each reply, far more than anybody reads.
import os
import socket

ATTACK = True
MB = 10000

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        for _ in range(MB if ATTACK else 0):
            os.write(2, (b"x" * 1023 + b"\n") * 1024)
        client.sendall(data.upper())
    client.close()
