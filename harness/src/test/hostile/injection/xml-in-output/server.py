# Replies with, and prints, what must not stand in XML, and what is no text at all.
import os
import socket

ATTACK = True
BYTES = (
    b"]]></failure></testcase><testcase name='replies'/>&bomb;<!ENTITY bomb SYSTEM 'file:///etc/passwd'>"
    b"\x00\x01\x0b\x1f\x7f"  # controls
    b"\xff\xfe\xc3\x28\xf0\x9f\x98"  # no UTF-8
    b"\xed\xa0\x80\xed\xb0\x80"  # halves of pairs
    b"\xef\xbf\xbe\xef\xbf\xbf\xc2\x85\n"  # no characters
)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            os.write(1, BYTES)
            os.write(2, BYTES)
        client.sendall(BYTES if ATTACK else data.upper())
    client.close()
