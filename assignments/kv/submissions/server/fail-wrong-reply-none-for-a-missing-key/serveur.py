import socket
import threading

d = {}


def client(c):
    f = c.makefile('rb')
    try:
        for l in f:
            m = l.decode().rstrip('\r\n').split(' ', 2)
            if m[0] == 'SET' and len(m) == 3:
                d[m[1]] = m[2]
                r = 'OK'
            elif m[0] == 'GET' and len(m) == 2:
                r = str(d.get(m[1]))
            elif m[0] == 'DEL' and len(m) == 2 and m[1] in d:
                d.pop(m[1])
                r = 'OK'
            else:
                r = 'E'
            c.sendall((r + '\n').encode())
    except OSError:
        pass
    c.close()


s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('0.0.0.0', 8810))
s.listen()
while True:
    c, a = s.accept()
    threading.Thread(target=client, args=(c,)).start()
