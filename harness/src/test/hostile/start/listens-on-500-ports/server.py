# Listens on hundreds of ports, and on the right one last.
import socket

ATTACK = True
PORTS = 500

others = []
for port in range(10001, 10000 + PORTS if ATTACK else 0):
    others.append(socket.create_server(("", port)))

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
