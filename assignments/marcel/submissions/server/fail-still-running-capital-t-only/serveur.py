from socket import *

ACCUEIL = "Vous êtes connecté au serveur Marcel. Envoyez vos messages."


def envoyer(client, texte):
    client.sendall(texte.encode())


def recevoir(client):
    return client.recv(2048).decode()


def dialogue(client):
    envoyer(client, ACCUEIL)
    message = recevoir(client)
    while message != "" and message.lower() != "fin":
        print("C> " + message)
        envoyer(client, input("S> "))
        message = recevoir(client)
    print("C> " + message)
    envoyer(client, "fin")


serveur = socket(AF_INET, SOCK_STREAM)
serveur.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
serveur.bind(("0.0.0.0", 50000))
serveur.listen()
choix = ""
while choix != "T":
    client, adresse = serveur.accept()
    try:
        dialogue(client)
    except (ConnectionError, UnicodeDecodeError) as probleme:
        print("Dialogue interrompu :", probleme)
    finally:
        client.close()
    choix = input("<R>ecommencer <T>erminer ? ")
serveur.close()
