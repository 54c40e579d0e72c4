# Listens, so that clients can connect, and never accepts one.
import signal
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
if ATTACK:
    signal.pause()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
