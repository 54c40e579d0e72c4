# Prints before it does anything else, far more than anybody reads.
import os
import socket

ATTACK = True
MB = 10000

for _ in range(MB if ATTACK else 0):
    os.write(1, b"x" * (1 << 20))

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
