import socket as so

IP = ''
PORT = 6789

serveur = so.socket()
serveur.bind((IP, PORT))
serveur.listen(1)
client, adresseClient = serveur.accept()
print('Connexion de', adresseClient)
while True:
    recuEnc = client.recv(1024)
    if not recuEnc:
        break
    client.sendall(recuEnc.decode('utf-8').upper().encode('utf-8'))
client.close()
serveur.close()
