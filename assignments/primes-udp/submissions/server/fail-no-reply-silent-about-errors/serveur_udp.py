import socket

def premier(n):
    if n < 2:
        return False
    if n == 2:
        return True
    if not n & 1:
        return False
    x = 3
    while x * x <= n:
        if n % x == 0:
            return False
        x += 2
    return True


serveur = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
serveur.bind(('0.0.0.0', 8808))
while True:
    donnees, adresse = serveur.recvfrom(1024)
    if len(donnees) == 0:
        break
    try:
        n = int(donnees.decode())
    except ValueError:
        print('E')
        continue
    code = 'T' if premier(n) else 'F'
    print(code)
    serveur.sendto(code.encode(), adresse)
serveur.close()
