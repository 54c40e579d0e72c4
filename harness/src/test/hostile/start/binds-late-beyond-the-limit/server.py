# Sleeps before it opens its port, for longer than anybody waits.
import socket
import time

ATTACK = True
DELAY = 30

if ATTACK:
    time.sleep(DELAY)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
