import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('localhost', 3000))
s.listen(1)
con, addr = s.accept()
recu = b''
try:
    while True:
        octets = con.recv(7)
        if not octets:
            break
        recu += octets
        if recu == b'Bonjour':
            print(recu.decode())
            con.sendall(b'Comment va ?')
            recu = b''
except OSError:
    print('client perdu')
con.close()
s.close()
