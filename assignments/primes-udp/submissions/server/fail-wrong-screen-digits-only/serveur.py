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
    texte = data.decode('latin-1')
    negatif = texte.startswith('-')
    if negatif:
        texte = texte[1:]
    if not texte.isdigit():
        rep = 'E'
    elif negatif or not est_premier(int(texte)):
        rep = 'F'
    else:
        rep = 'T'
    print(f'{texte} -> {rep}')
    s.sendto(rep.encode(), addr)
