# Never replies, and prints a dot now and then from the handler of a timer.
import os
import signal
import socket

ATTACK = True


def talk(*_):
    os.write(1, b".\n")


server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            signal.signal(signal.SIGALRM, talk)
            signal.setitimer(signal.ITIMER_REAL, 0.3, 0.3)
        while ATTACK:
            signal.pause()
        client.sendall(data.upper())
    client.close()
