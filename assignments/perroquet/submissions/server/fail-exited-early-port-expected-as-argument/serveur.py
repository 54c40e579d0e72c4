import codecs
import socket
import sys

port = int(sys.argv[1])

serveur = socket.socket()
serveur.bind(('', port))
serveur.listen(1)
client, adresse = serveur.accept()
lecteur = codecs.getincrementaldecoder('utf-8')('replace')
try:
    while True:
        octets = client.recv(1024)
        if not octets:
            break
        client.sendall(lecteur.decode(octets).upper().encode('utf-8'))
except OSError:
    pass
client.close()
serveur.close()
