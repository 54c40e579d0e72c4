import codecs
import socket

decodeur = codecs.getincrementaldecoder('utf-8')('replace')


def dialogue(client):
    try:
        recu = client.recv(64)
    except ConnectionResetError:
        return
    if recu:
        client.sendall(decodeur.decode(recu).upper().encode('utf-8'))
        dialogue(client)  # et on recommence


serveur = socket.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
dialogue(client)
client.close()
serveur.close()
