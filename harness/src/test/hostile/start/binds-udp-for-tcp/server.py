# Waits for datagrams on the port where clients want to connect.
import socket

ATTACK = True

if ATTACK:
    datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    datagrams.bind(("", 6789))
    while True:
        data, sender = datagrams.recvfrom(4096)
        datagrams.sendto(data.upper(), sender)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
