# Makes a million empty files in its own folder, where it may write there.
import os
import socket
import sys

ATTACK = True
FILES = 1000000

if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    try:
        for number in range(FILES):
            open(f"empty-{number}", "w").close()
    except OSError:
        pass

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode())
