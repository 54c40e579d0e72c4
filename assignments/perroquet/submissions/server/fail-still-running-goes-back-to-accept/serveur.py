import codecs
import socket

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(('0.0.0.0', 6789))
serveur.listen(5)

while True:
    client, adresse = serveur.accept()
    decodeur = codecs.getincrementaldecoder('utf-8')('replace')
    try:
        while True:
            recu = client.recv(1024)
            if not recu:
                break
            client.sendall(decodeur.decode(recu).upper().encode('utf-8'))
    except OSError:
        print('client parti')
    client.close()
