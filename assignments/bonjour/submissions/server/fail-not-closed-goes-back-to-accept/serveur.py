import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', 3000))
s.listen(5)

while True:
    con, addr = s.accept()
    try:
        recu = con.recv(7, socket.MSG_WAITALL)
        if recu == b'Bonjour':
            print(recu.decode(), flush=True)
            con.sendall(b'Comment va ?')
    except OSError:
        print('client perdu', flush=True)
