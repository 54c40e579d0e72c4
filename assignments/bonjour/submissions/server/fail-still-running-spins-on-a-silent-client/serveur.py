import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 3000))
s.listen(1)
con, addr = s.accept()
recu = b''
try:
    # recv peut rendre moins de 7 octets, on continue jusqu'à les avoir tous
    while len(recu) < 7:
        recu += con.recv(7 - len(recu))
    print(recu.decode())
    con.sendall(b'Comment va ?')
except OSError:
    print('Le client a coupé')
con.close()
s.close()
