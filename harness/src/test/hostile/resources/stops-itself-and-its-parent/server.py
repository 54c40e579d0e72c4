# Stops whoever started it, and itself, when it is asked.
import os
import signal
import socket
import sys

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            if os.getpid() > 100:
                sys.exit("only in a box")
            try:
                os.kill(os.getppid(), signal.SIGSTOP)
            except PermissionError:
                pass  # where root grades, process 1 of the box is somebody else
            os.kill(os.getpid(), signal.SIGSTOP)
        client.sendall(data.upper())
    client.close()
