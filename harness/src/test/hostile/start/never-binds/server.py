# Starts, and never opens a port.
import signal
import socket

ATTACK = True

if ATTACK:
    signal.pause()

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
