# Prints on a terminal, before the reply, far more than anybody reads.
import os
import socket

ATTACK = True
MB = 10000

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
if ATTACK and os.isatty(1):
    for _ in range(MB):
        os.write(1, (b"x" * 127 + b"\n") * 8192)
print(reply.decode())
