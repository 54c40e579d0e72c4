import socket

def une_connexion():
    s = socket.socket()
    s.connect(('127.0.0.1', 8810))
    return s

continuer = True
while continuer:
    try:
        s = une_connexion()
        requete = input('? ')
        if requete == 'fin':
            continuer = False
        else:
            s.sendall(requete.encode() + b'\n')
            with s.makefile(encoding='utf-8') as reponses:
                reponse = reponses.readline()
            if reponse:
                print(reponse.strip())
            else:
                print('Pas de réponse')
                continuer = False
        s.close()
    except EOFError:
        s.close()
        continuer = False
    except OSError:
        print('Problème avec le serveur')
        continuer = False
