import codecs
import socket

serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        octets = client.recv(1024)
        if not octets:
            break
        # strip pour enlever le retour à la ligne
        texte = decodeur.decode(octets).strip()
        client.sendall(texte.upper().encode('utf-8'))
except OSError:
    pass
client.close()
serveur.close()
