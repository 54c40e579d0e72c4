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


def traduire(reponse):
    if reponse == "T":
        return "non premier"
    elif reponse == "F":
        return "premier"
    elif reponse == "E":
        return "ERREUR, ce n'est pas un entier"
    elif reponse == "":
        return "le serveur n'a rien répondu"
    return "réponse incompréhensible (" + reponse + ")"


def demander(valeur):
    with socket.create_connection((HOTE, PORT)) as connexion:
        connexion.sendall((valeur + "\n").encode())
        return traduire(lire_reponse(connexion))


valeurs = ["4j", "4", "5", "-5", "17", "29", str(2 ** 50), str(2 ** 50 - 1)]
try:
    for valeur in valeurs:
        print(valeur, "est-il premier ou non ? ", end="", flush=True)
        print(demander(valeur))
except OSError as erreur:
    print("Connexion impossible :", erreur)
