# A child connects first and stays silent; the parent connects second and behaves.
import os
import socket

ATTACK = True

if ATTACK:
    connected, tell = os.pipe()
    if os.fork() == 0:
        decoy = socket.create_connection(("127.0.0.1", 6789))
        os.write(tell, b"!")
        decoy.recv(1)
        os._exit(0)
    os.read(connected, 1)

server = socket.create_connection(("127.0.0.1", 6789))
server.sendall(b"hello")
reply = b""
while data := server.recv(4096):
    reply += data
print(reply.decode())
