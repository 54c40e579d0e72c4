import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(('', 8808))
while True:
    data, addr = s.recvfrom(1024)
    if not data:
        break
    try:
        n = int(data)
        reponse = 'T' if n > 1 and all(n % d for d in range(2, int(n ** .5) + 1)) else 'F'
    except ValueError:
        reponse = 'E'
    print(reponse)
    s.sendto(reponse.encode(), addr)
