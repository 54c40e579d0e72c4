# Accepts a client, and never reads what it says.
import signal
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    if ATTACK:
        signal.pause()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
