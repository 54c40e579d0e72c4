import socket
import threading

PORT = 8000
clients = set()


def broadcast(line, sender):
    for c in clients:
        if c is sender:
            continue
        try:
            c.sendall(line)
        except OSError:
            clients.remove(c)


def serve(c):
    rest = b""
    while True:
        try:
            data = c.recv(4096)
        except OSError:
            return
        if not data:
            return
        rest += data
        *lines, rest = rest.split(b"\n")
        for line in lines:
            if line == b"fin":
                clients.remove(c)
                c.shutdown(socket.SHUT_RDWR)
                return
            broadcast(line + b"\n", c)


listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("", PORT))
listener.listen(50)
while True:
    c, _ = listener.accept()
    clients.add(c)
    threading.Thread(target=serve, args=(c,), daemon=True).start()
