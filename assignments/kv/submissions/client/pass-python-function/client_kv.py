#!/usr/bin/env python3
"""Client du serveur de données clé-valeur."""
import socket
import sys

HOTE = 'localhost'
PORT = 8810


def dialoguer(connexion):
    flux = connexion.makefile('rwb')
    while True:
        try:
            requete = input('> ')
        except EOFError:
            return
        if requete == 'fin':
            return
        flux.write(requete.encode('utf-8') + b'\n')
        flux.flush()
        reponse = flux.readline()
        if not reponse:
            print('Le serveur est parti.')
            return
        print(reponse.decode('utf-8').rstrip('\r\n'))


def main():
    try:
        connexion = socket.create_connection((HOTE, PORT))
    except OSError as erreur:
        sys.exit(f'Connexion impossible : {erreur}')
    with connexion:
        try:
            dialoguer(connexion)
        except OSError:
            print('Connexion perdue.')


main()
