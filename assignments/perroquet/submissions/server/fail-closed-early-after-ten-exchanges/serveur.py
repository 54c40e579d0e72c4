import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')

try:
    # on discute dix fois
    for tour in range(10):
        recu = client.recv(2 ** 17)
        if not recu:
            break
        client.sendall(decodeur.decode(recu).upper().encode('utf-8'))
except OSError:
    print('client perdu')

client.close()
serveur.close()
