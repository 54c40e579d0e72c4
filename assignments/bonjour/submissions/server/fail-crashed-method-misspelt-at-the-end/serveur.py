import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 3000))
s.listen(1)
con, addr = s.accept()
recu = con.recv(7, socket.MSG_WAITALL)
print(recu.decode())
con.send(b'Comment va ?')
con.clsoe()
s.close()
