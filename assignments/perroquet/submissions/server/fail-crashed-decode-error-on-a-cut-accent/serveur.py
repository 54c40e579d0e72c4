import socket as so

PORT = 6789

serveur = so.socket()
serveur.bind(('', PORT))
serveur.listen(1)
client, adresseClient = serveur.accept()
print('Connexion de', adresseClient)
try:
    while True:
        recuEnc = client.recv(1024)
        if not recuEnc:
            break
        recu = recuEnc.decode('utf-8')
        client.sendall(recu.upper().encode('utf-8'))
except ConnectionError:
    print('Connexion perdue')
client.close()
serveur.close()
