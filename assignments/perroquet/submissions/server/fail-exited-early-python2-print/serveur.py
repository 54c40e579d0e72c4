# -*- coding: utf-8 -*-
import socket

HOST = ''
PORT = 6789

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.bind((HOST, PORT))
serveur.listen(1)
print 'Attente du client sur le port', PORT

client, adresse = serveur.accept()
while 1:
    donnees = client.recv(1024)
    if not donnees: break
    print 'Recu :', donnees
    client.send(donnees.upper())
client.close()
serveur.close()
