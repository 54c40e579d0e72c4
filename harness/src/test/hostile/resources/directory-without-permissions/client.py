# Leaves folders that may not be read, or not be emptied.
import os
import socket

ATTACK = True

if ATTACK:
    try:
        os.mkdir("locked")
        open("locked/secret", "w").close()
        os.chmod("locked", 0)
        os.mkdir("read-only")
        open("read-only/stays", "w").close()
        os.chmod("read-only/stays", 0)
        os.chmod("read-only", 0o555)
    except OSError:
        pass

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode())
