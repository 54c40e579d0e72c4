# Says hello and shows the reply.
import socket

with socket.create_connection(("127.0.0.1", 6789)) as server:
    server.sendall(b"hello")
    print(server.makefile("rb").read().decode())
