# Replies with the right bytes, one a second, and never stops.
import itertools
import socket
import time

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            for byte in itertools.cycle(data.upper()):
                client.sendall(bytes([byte]))
                time.sleep(1)
        client.sendall(data.upper())
    client.close()
