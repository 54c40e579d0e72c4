# Ends at once, and leaves a grandchild with its standard output and standard error.
import os
import socket
import sys
import time

ATTACK = True

if ATTACK:
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for _ in range(600):
                os.write(1, b"still here\n")
                time.sleep(0.1)
        os._exit(0)
    os.wait()
    sys.exit(0)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
