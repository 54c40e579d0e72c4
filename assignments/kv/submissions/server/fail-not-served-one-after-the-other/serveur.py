import socket

SERVEUR = ('', 8810)
valeurs = {}


def repond(ligne):
    mots = ligne.split(' ', 2)
    if mots[0] == 'SET' and len(mots) == 3:
        valeurs[mots[1]] = mots[2]
        return 'OK\n'
    if mots[0] == 'GET' and len(mots) == 2 and mots[1] in valeurs:
        return valeurs[mots[1]] + '\n'
    if mots[0] == 'DEL' and len(mots) == 2 and mots[1] in valeurs:
        del valeurs[mots[1]]
        return 'OK\n'
    return 'E\n'


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(SERVEUR)
s.listen(5)
while True:
    conn, addr = s.accept()
    print(addr, 'est connecté')
    with conn, conn.makefile('rb') as lignes:
        try:
            for ligne in lignes:
                conn.sendall(repond(ligne.decode().rstrip('\r\n')).encode())
        except OSError:
            print(addr, 'a coupé')
