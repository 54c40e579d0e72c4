import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 3000))
s.listen(1)
con, addr = s.accept()
try:
    message = con.recv(7).decode()
    if message:
        print(message)
        con.sendall(b'Comment va ?')
except OSError:
    pass
con.close()
s.close()
