# Ends, and leaves children that go on making files in its folder.
import os
import socket
import time

ATTACK = True


def write_on():
    end = time.monotonic() + 30
    name = f"of-{os.getpid()}"
    try:
        while time.monotonic() < end:
            open(name, "w").close()
            os.unlink(name)
    except OSError:
        pass


server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode(), flush=True)

for _ in range(50 if ATTACK else 0):
    if os.fork() == 0:
        write_on()
        os._exit(0)
