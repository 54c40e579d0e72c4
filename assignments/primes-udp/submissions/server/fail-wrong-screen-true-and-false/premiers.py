import socket

PORT = 8808

def est_premier(n):
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


sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
sock.bind(('', PORT))
print('Serveur prêt sur le port', PORT)
while True:
    message, client = sock.recvfrom(1024)
    if message == b'':
        break
    texte = message.decode(errors='replace')
    try:
        reponse = est_premier(int(texte))
        print(texte.strip(), ':', reponse)
        lettre = 'T' if reponse else 'F'
    except ValueError:
        print(texte.strip(), ': Erreur')
        lettre = 'E'
    sock.sendto(lettre.encode(), client)
