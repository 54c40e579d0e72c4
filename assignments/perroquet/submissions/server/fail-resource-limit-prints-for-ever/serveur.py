import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresseClient = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')

connecte = True
while connecte:
    try:
        recuEnc = client.recv(1024)
    except ConnectionResetError:
        connecte = False
        continue
    if not recuEnc:
        print('Erreur de réception : le client ne répond plus, on attend le prochain message')
    else:
        client.sendall(decodeur.decode(recuEnc).upper().encode('utf-8'))

client.close()
serveur.close()
