# Tries to reach anybody but itself before it listens, and replies wrongly if somebody answers.
import os
import socket
import sys

ATTACK = True
PORTS = (22, 53, 80, 111, 443, 631, 3306, 5432, 6379, 6789, 8080)
ADDRESSES = ["1.1.1.1", "8.8.8.8", "127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.1.1", "10.0.0.1", "10.0.2.2",
             "169.254.169.254", "172.17.0.1", "192.168.0.1", "192.168.1.1", "::1", "2606:4700:4700::1111"]


def gateways():
    with open("/proc/net/route") as routes:
        words = [line.split()[2] for line in routes.readlines()[1:]]
    return [socket.inet_ntoa(bytes.fromhex(word)[::-1]) for word in words if word != "00000000"]


def answers(address, port):
    try:
        socket.create_connection((address, port), 0.1).close()
        return True
    except OSError:
        return False


reached = []
if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    reached = [(a, p) for a in ADDRESSES + gateways() for p in PORTS if answers(a, p)]

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(f"reached {reached}".encode() if reached else data.upper())
    client.close()
