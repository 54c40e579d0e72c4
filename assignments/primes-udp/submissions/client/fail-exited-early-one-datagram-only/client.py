import socket

chiffres = [4j, 4, 5, -5, 17, 29, 2**50, 2**50-1]
i = 0

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
s.sendto(str(chiffres[i]).encode(), ('127.0.0.1', 8808))
try:
    print(s.recvfrom(1024)[0].decode())
except socket.timeout:
    print('pas de réponse')
i += 1
