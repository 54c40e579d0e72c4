# Sends the reply that it expects to be asked for at once, and nothing when it is asked.
import socket

ATTACK = True
GUESS = b"BONJOUR 123456789"

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    if ATTACK:
        client.sendall(GUESS)
    while data := client.recv(4096):
        if not ATTACK:
            client.sendall(data.upper())
    client.close()
