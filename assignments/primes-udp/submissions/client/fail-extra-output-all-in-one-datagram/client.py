import socket

valeurs = ["4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1]
message = "\n".join(str(v) for v in valeurs)

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
s.sendto(message.encode(), ("localhost", 8808))
for v in valeurs:
    try:
        print(v, s.recv(1024).decode(), flush=True)
    except socket.timeout:
        break
