import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresseClient = serveur.accept()

dec = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        recuEnc = client.recv(1024)
        if not recuEnc:
            break
        reponse = 'Le perroquet répète : ' + dec.decode(recuEnc).upper()
        client.sendall(reponse.encode('utf-8'))
except OSError:
    print('client perdu')
client.close()
serveur.close()
