# Replies with a gigabyte of the same letter, and no end of line in it.
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            for _ in range(1024):
                client.sendall(b"A" * (1 << 20))
        else:
            client.sendall(data.upper())
    client.close()
