import socket


def premier(n):
    if n < 2:
    return False
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            return False
    return True


s = socket.socket()
s.bind(('', 8809))
s.listen(1)
while True:
    conn, addr = s.accept()
    data = conn.recv(1024)
    while data:
        conn.send(b'T' if premier(int(data)) else b'F')
        data = conn.recv(1024)
