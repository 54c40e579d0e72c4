# Leaves a daemon with its listening socket, which answers whoever comes after its own end with garbage.
import os
import socket
import time

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()

main = os.getpid()
if ATTACK and os.fork() == 0:
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    while os.path.exists(f"/proc/{main}"):
        time.sleep(0.05)
    server.settimeout(60)  # whatever comes of it, it does not stay for ever
    try:
        while True:
            client, _ = server.accept()
            client.sendall(b"garbage")
    finally:
        os._exit(0)

while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
