# TP réseau : le serveur perroquet
import codecs
import socket as so

IP = ''
PORT = 6789

serveur = so.socket()
serveur.bind((IP, PORT))
serveur.listen(1)

client, adresse = serveur.accept()
print('Connexion de', adresse)

# un caractère accentué fait deux octets et peut arriver en deux morceaux
decodeur = codecs.getincrementaldecoder('utf-8')('replace')

try:
    while True:
        octets = client.recv(1024)
        if not octets:
            break
        texte = decodeur.decode(octets)
        print('Reçu :', texte)
        client.sendall(texte.upper().encode('utf-8'))
except ConnectionError:
    print('Le client est parti sans prévenir.')

client.close()
serveur.close()
print('Fin du serveur.')
