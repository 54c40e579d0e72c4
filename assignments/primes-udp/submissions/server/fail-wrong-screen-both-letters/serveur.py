import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('127.0.0.1', 8808))


def tester(n):
    resultat = b'T'
    if n < 2:
        resultat = b'F'
    i = 2
    while i * i <= n:
        if n % i == 0:
            print('F')
            resultat = b'F'
            break
        i += 1
    print('T')
    return resultat


while True:
    data, addr = s.recvfrom(1024)
    if not data:
        break
    try:
        rep = tester(int(data))
    except ValueError:
        print('E')
        rep = b'E'
    s.sendto(rep, addr)
