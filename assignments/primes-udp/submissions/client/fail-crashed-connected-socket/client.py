import socket

params = ('127.0.0.1', 8808)
chiffres = [4j, 4, 5, -5, 17, 29, 2**50, 2**50-1]

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
s.connect(params)
for chiffre in chiffres:
    s.send(str(chiffre).encode())
    try:
        print(chiffre, s.recv(1024).decode(), flush=True)
    except socket.timeout:
        print(chiffre, '...', flush=True)
s.close()
