import codecs
import socket
import sys

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        octets = client.recv(1024)
        if not octets:
            print('Connexion terminée')
            client.close()
            serveur.close()
            sys.exit(1)
        client.sendall(decodeur.decode(octets).upper().encode('utf-8'))
except ConnectionError:
    print('Connexion coupée')
