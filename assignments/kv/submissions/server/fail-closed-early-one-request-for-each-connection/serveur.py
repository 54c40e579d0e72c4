import socket
import threading

HOST, PORT = '0.0.0.0', 8810
memoire = {}


def une_requete(conn):
    tampon = b''
    try:
        while not tampon.endswith(b'\n'):
            octets = conn.recv(1024)
            if not octets:
                break
            tampon += octets
        mots = tampon.decode().strip().split(' ', 2)
        if mots[0] == 'SET' and len(mots) == 3:
            memoire[mots[1]] = mots[2]
            reponse = 'OK'
        elif mots[0] == 'GET' and len(mots) == 2 and mots[1] in memoire:
            reponse = memoire[mots[1]]
        elif mots[0] == 'DEL' and len(mots) == 2 and mots[1] in memoire:
            del memoire[mots[1]]
            reponse = 'OK'
        else:
            reponse = 'E'
        conn.sendall(reponse.encode() + b'\n')
    except OSError:
        print('client perdu')
    conn.close()


s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen(5)
print('Le serveur écoute')
while True:
    conn, adresse = s.accept()
    threading.Thread(target=une_requete, args=(conn,)).start()
