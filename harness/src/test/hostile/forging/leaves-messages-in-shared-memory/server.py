# Leaves word of itself wherever its next run might find it, and replies wrongly if an earlier one has.
import ctypes
import os
import socket
import sys
import time

ATTACK = True
KEY = 0x50C5
IPC_CREAT = 0o1000
FILES = ("/dev/shm/word", "/dev/mqueue/word", "/tmp/word", "/var/tmp/word", os.path.expanduser("~/word"), "word")
ABSTRACT = "\0sockscore-word"


def in_files():
    found = any(os.path.exists(file) for file in FILES)
    for file in FILES:
        try:
            open(file, "w").close()
        except OSError:
            pass
    return found


def in_system_v():
    libc = ctypes.CDLL(None)
    found = libc.shmget(KEY, 0, 0) >= 0 or libc.msgget(KEY, 0) >= 0 or libc.semget(KEY, 0, 0) >= 0
    libc.shmget(KEY, 4096, IPC_CREAT | 0o600)
    libc.msgget(KEY, IPC_CREAT | 0o600)
    libc.semget(KEY, 1, IPC_CREAT | 0o600)
    return found


def in_socket_without_file():
    probe = socket.socket(socket.AF_UNIX)
    found = probe.connect_ex(ABSTRACT) == 0
    if not found and os.fork() == 0:
        os.setsid()
        keeper = socket.socket(socket.AF_UNIX)
        keeper.bind(ABSTRACT)
        keeper.listen()
        time.sleep(60)
        os._exit(0)
    return found


found = False
if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    found = any([in_files(), in_system_v(), in_socket_without_file()])

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(b"I was here" if found else data.upper())
    client.close()
