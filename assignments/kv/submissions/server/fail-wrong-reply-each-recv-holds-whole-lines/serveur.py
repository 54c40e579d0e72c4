import socket
import threading

TAILLE = 4096
memoire = {}


def requete(texte):
    morceaux = texte.split(' ', 2)
    if morceaux[0] == 'SET' and len(morceaux) == 3:
        memoire[morceaux[1]] = morceaux[2]
        return 'OK'
    if morceaux[0] == 'GET' and len(morceaux) == 2 and morceaux[1] in memoire:
        return memoire[morceaux[1]]
    if morceaux[0] == 'DEL' and len(morceaux) == 2 and morceaux[1] in memoire:
        memoire.pop(morceaux[1])
        return 'OK'
    return 'E'


def ecoute_client(sock, adr):
    try:
        while True:
            donnees = sock.recv(TAILLE)
            if not donnees:
                print(adr, 'a quitté')
                break
            for texte in donnees.decode('utf-8', 'ignore').splitlines():
                sock.sendall((requete(texte) + '\n').encode('utf-8'))
    except OSError as e:
        print(adr, e)
    sock.close()


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', 8810))
s.listen(8)
while True:
    sock, adr = s.accept()
    t = threading.Thread(target=ecoute_client, args=(sock, adr))
    t.start()
