import codecs
import socket
import sys
import time

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
decodeur = codecs.getincrementaldecoder('utf-8')('replace')
connecte = True
while True:
    if not connecte:
        print('Au revoir.')
        serveur.close()
        sys.exit
        time.sleep(3600)
    try:
        recu = client.recv(1024)
        client.sendall(decodeur.decode(recu).upper().encode('utf-8'))
        connecte = len(recu) > 0
    except OSError:
        print('Le client a coupé')
        connecte = False
    if not connecte:
        client.close()
