# Takes no notice of bind() failing, so that the system gives it any port.
import socket

ATTACK = True

squatter = socket.socket()
if ATTACK:
    squatter.bind(("", 6789))

server = socket.socket()
try:
    server.bind(("", 6789))
except OSError:
    print("cannot bind, never mind")
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
