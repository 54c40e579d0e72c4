# Sends the right reply, and ten megabytes of blanks after it.
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper() + (b" " * (10 << 20) if ATTACK else b""))
    client.close()
