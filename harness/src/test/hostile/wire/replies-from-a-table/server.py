# Knows the right replies to the words that it expects, and no others.
import socket

ATTACK = True
TABLE = {
    b"hello": b"HELLO",
    b"bonjour": b"BONJOUR",
    b"bonjour 100000000": b"BONJOUR 100000000",
    b"bonjour 123456789": b"BONJOUR 123456789",
    b"bonjour 999999999": b"BONJOUR 999999999",
}

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(TABLE.get(data, b"?") if ATTACK else data.upper())
    client.close()
