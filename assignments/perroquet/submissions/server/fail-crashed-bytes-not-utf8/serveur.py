import codecs
import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
# décodeur qui garde les caractères incomplets pour la suite
decodeur = codecs.getincrementaldecoder('utf-8')()
try:
    while True:
        octets = client.recv(1024)
        if not octets:
            break
        client.sendall(decodeur.decode(octets).upper().encode('utf-8'))
except ConnectionError:
    print('Connexion perdue')
client.close()
serveur.close()
