import socket

for v in ["4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1]:
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect(("127.0.0.1", 8808))
    s.send(str(v).encode())
    print(v, s.recv(10).decode())
    s.close()
