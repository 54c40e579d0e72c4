import socket

try:
    s = socket.create_connection(('localhost', 8810))
except OSError:
    print("Impossible de joindre le serveur")
    exit()
fichier = s.makefile('rw', encoding='utf-8')
while True:
    try:
        ligne = input()
        if ligne == 'fin':
            break
        fichier.write(ligne + '\n')
        fichier.flush()
        print('Le serveur répond :', fichier.readline().strip())
    except EOFError:
        break
    except OSError:
        print('Plus de serveur')
        break
fichier.close()
s.close()
