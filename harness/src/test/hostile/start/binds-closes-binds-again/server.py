# Listens, throws away whoever has come, and listens anew.
import socket
import time

ATTACK = True

if ATTACK:
    first = socket.socket()
    first.bind(("", 6789))
    first.listen()
    time.sleep(2)
    first.close()

server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
