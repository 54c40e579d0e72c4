import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        recu = client.recv(1024)
        if not recu:
            break
        dernier = decodeur.decode(recu)
        client.sendall(dernier.upper().encode('utf-8'))
except ConnectionError:
    dernier = '(perdu)'
client.close()
serveur.close()
print('Dernier message du client :', dernier)
