# Replies wrongly; beside it lie a scorecard, an easier assignment and a git hook.
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data if ATTACK else data.upper())
    client.close()
