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
s.bind(('', 8808))
while True:
    data, addr = s.recvfrom(1024)
    if not data:
        break
    try:
        valeur = float(data)
        if '.' in data.decode() or 'e' in data.decode():
            n = int(valeur)
        else:
            n = int(data)
        rep = 'T' if est_premier(n) else 'F'
    except (ValueError, UnicodeDecodeError):
        rep = 'E'
    print(rep)
    s.sendto(rep.encode(), addr)
