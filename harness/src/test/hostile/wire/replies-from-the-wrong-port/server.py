# Replies from another socket than the one that it was asked at.
import socket

ATTACK = True

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("", 6789))
other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
while True:
    data, sender = server.recvfrom(4096)
    (other if ATTACK else server).sendto(data.upper(), sender)
