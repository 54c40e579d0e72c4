# Leaves its family, its session and its environment behind, and computes in secret.
import os
import socket
import sys

ATTACK = True
SECRET = "import time\nend = time.time() + 60\nwhile time.time() < end: pass"

if ATTACK and os.fork() == 0:
    if os.getpid() > 100:
        os._exit(2)  # only in a box
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    os.execve(sys.executable, [sys.executable, "-c", SECRET], {})

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
