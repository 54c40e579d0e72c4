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
client = None
while True:
    data, addr = s.recvfrom(1024)
    if client is None:
        client = addr
        print('Nouveau client', client)
    if not data:
        break
    try:
        rep = b'T' if est_premier(int(data)) else b'F'
    except ValueError:
        rep = b'E'
    print(rep.decode())
    s.sendto(rep, client)
    if data == b'9999999999971':
        client = None
