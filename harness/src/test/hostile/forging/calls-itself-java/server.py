# Never replies, and calls its process what a Java virtual machine is called.
import signal
import socket

ATTACK = True

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            with open("/proc/self/comm", "w") as name:
                name.write("java")
            signal.pause()
        client.sendall(data.upper())
    client.close()
