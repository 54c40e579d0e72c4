import socket

def est_premier(n):
    if n < 2:
        return False
    if n == 2:
        return True
    if not n & 1:
        return False
    x = 3
    while x * x <= n:
        if n % x == 0:
            return False
        x += 2
    return True


s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 8808))
data, addr = s.recvfrom(1024)
s.connect(addr)
while data:
    try:
        rep = b'T' if est_premier(int(data)) else b'F'
    except ValueError:
        rep = b'E'
    print(rep.decode())
    try:
        s.send(rep)
        data = s.recv(1024)
    except ConnectionRefusedError:
        print('client parti')
        break
