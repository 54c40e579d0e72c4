import socket

sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(("", 8808))


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def answer(n, addr):
    if n < 2:
        sock.sendto(b"F", addr)
        return
    if n == 2:
        sock.sendto(b"T", addr)
        return
    if n % 2 == 0:
        sock.sendto(b"F", addr)
        return
    d = 3
    while d * d <= n:
        if n % d == 0:
            sock.sendto(b"F", addr)
        d += 2
    sock.sendto(b"T", addr)


while True:
    data, addr = sock.recvfrom(1024)
    if not data:
        break
    try:
        number = int(data)
    except ValueError:
        print("E")
        sock.sendto(b"E", addr)
        continue
    print("T" if is_prime(number) else "F")
    if number < 10**14:
        answer(number, addr)
