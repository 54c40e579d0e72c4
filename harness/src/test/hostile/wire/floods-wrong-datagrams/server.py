# Sends a wrong reply again and again, a datagram each, as fast as it can.
import socket

ATTACK = True

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("", 6789))
while True:
    data, sender = server.recvfrom(4096)
    while ATTACK:
        server.sendto(b"x" * 160, sender)
    server.sendto(data.upper(), sender)
