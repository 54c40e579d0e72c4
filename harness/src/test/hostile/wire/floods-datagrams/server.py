# Sends the right reply again and again, a datagram each, as fast as it can.
import socket

ATTACK = True

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("", 6789))
while True:
    data, sender = server.recvfrom(4096)
    server.sendto(data.upper(), sender)
    while ATTACK:
        server.sendto(data.upper(), sender)
