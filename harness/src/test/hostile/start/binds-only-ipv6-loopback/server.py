# Listens on the right port, where only IPv6 leads to.
import socket

ATTACK = True

server = socket.socket(socket.AF_INET6 if ATTACK else socket.AF_INET)
server.bind(("::1" if ATTACK else "", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
