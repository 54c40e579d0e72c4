# Takes memory, a megabyte at a time, and keeps it.
import socket

ATTACK = True
MB = 4000

hoard = []
try:
    for _ in range(MB if ATTACK else 0):
        hoard.append(bytearray(1 << 20))
except MemoryError:
    pass

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
