# Ends when it is asked with the status by which timeout(1) tells that it ended a program.
import os
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            os._exit(124)
        client.sendall(data.upper())
    client.close()
