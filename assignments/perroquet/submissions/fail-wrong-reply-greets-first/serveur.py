import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresseClient = serveur.accept()

mess = 'Salut !'
client.send(mess.encode('utf-8'))

dec = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        recuEnc = client.recv(1024)
        if not recuEnc:
            break
        client.sendall(dec.decode(recuEnc).upper().encode('utf-8'))
except OSError:
    print('client perdu')
client.close()
serveur.close()
