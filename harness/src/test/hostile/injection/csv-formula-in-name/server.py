# A right server; what attacks is the name that it is handed in under.
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
if ATTACK:
    print(__file__, flush=True)
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
