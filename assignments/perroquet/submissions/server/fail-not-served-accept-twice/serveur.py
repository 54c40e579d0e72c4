import codecs
import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)

print('On attend le client...')
canal = serveur.accept()  # ouvre le canal
client, adresse = serveur.accept()
print('Client :', adresse)

dec = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        recu = client.recv(1024)
        if not recu:
            break
        client.sendall(dec.decode(recu).upper().encode('utf-8'))
except OSError:
    pass
client.close()
serveur.close()
