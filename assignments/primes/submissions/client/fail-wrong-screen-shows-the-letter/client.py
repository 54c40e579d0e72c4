import socket

HOTE = "localhost"
PORT = 8809


def lire_reponse(connexion):
    reponse = ""
    while not reponse.endswith("\n"):
        morceau = connexion.recv(16)
        if not morceau:
            break
        reponse += morceau.decode()
    return reponse.strip()


def demander(valeur):
    with socket.create_connection((HOTE, PORT)) as connexion:
        connexion.sendall((valeur + "\n").encode())
        return lire_reponse(connexion)


valeurs = ["4j", "4", "5", "-5", "17", "29", str(2 ** 50), str(2 ** 50 - 1)]
try:
    for valeur in valeurs:
        print(valeur, "->", demander(valeur))
except OSError as erreur:
    print("Connexion impossible :", erreur)
