# Gives back in upper case what each datagram holds.
import socket

server = socket.socket(type=socket.SOCK_DGRAM)
server.bind(("", 6789))
while True:
    data, client = server.recvfrom(4096)
    server.sendto(data.upper(), client)
