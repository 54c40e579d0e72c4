import socket as so

serveur = so.socket()
serveur.bind(('', 6789))
serveur.listen(1)
client, adresse = serveur.accept()
try:
    while True:
        recu = client.recv(1024)
        if not recu:
            break
        texte = recu.decode('utf-8', 'ignore')
        client.sendall(texte.upper().encode('utf-8'))
except ConnectionError:
    print('Le client a coupé')
client.close()
serveur.close()
