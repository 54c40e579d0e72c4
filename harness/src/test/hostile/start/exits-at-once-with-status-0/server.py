# Ends at once with the status of success.
import socket
import sys

ATTACK = True

if ATTACK:
    sys.exit(0)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
