import socket


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


serveur = socket.socket()
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(('', 8809))
serveur.listen(5)
while True:
    client, adresse = serveur.accept()
    try:
        donnee = client.recv(1024)
        if donnee:
            try:
                reponse = 'T' if est_premier(int(donnee)) else 'F'
            except ValueError:
                reponse = 'E'
            client.sendall(reponse.encode())
    except OSError:
        print('client perdu')
    client.close()
