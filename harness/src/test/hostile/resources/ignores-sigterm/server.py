# Ignores every signal that can be ignored.
import signal
import socket

ATTACK = True

for number in signal.valid_signals() if ATTACK else ():
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass  # SIGKILL and SIGSTOP

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        client.sendall(data.upper())
    client.close()
