import socket

# les utilisateurs autorisés, un par ligne
with open('users.txt') as fichier:
    UTILISATEURS = [ligne.strip() for ligne in fichier]


def est_premier(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    i = 17
    while i * i <= n:
        if n % i == 0:
            return False
        i += 2
    return True


s = socket.socket()
s.bind(('', 8809))
s.listen(5)
while True:
    conn, addr = s.accept()
    while data := conn.recv(1024):
        try:
            conn.send(b'T' if est_premier(int(data)) else b'F')
        except ValueError:
            conn.send(b'E')
    conn.close()
