import socket

SERVEUR = ("127.0.0.1", 8808)
valeurs = ["4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1]

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
for v in valeurs:
    s.sendto(str(v).encode(), SERVEUR)
    try:
        data, _ = s.recvfrom(1024)
        if not data:
            break
        print(v, ":", data.decode(), flush=True)
    except socket.timeout:
        print(v, ": rien", flush=True)
s.close()
