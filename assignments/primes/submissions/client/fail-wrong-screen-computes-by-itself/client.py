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


def est_premier(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def traduire(valeur, reponse):
    if reponse == "T" or reponse == "F":
        if valeur != "4j" and est_premier(int(valeur)):
            return "premier"
        return "non premier"
    elif reponse == "E":
        return "ERREUR, ce n'est pas un entier"
    elif reponse == "":
        return "le serveur n'a rien répondu"
    return "réponse incompréhensible (" + reponse + ")"


def demander(valeur):
    with socket.create_connection((HOTE, PORT)) as connexion:
        connexion.sendall((valeur + "\n").encode())
        return traduire(valeur, lire_reponse(connexion))


valeurs = ["4j", "4", "5", "-5", "17", "29", str(2 ** 50), str(2 ** 50 - 1)]
try:
    for valeur in valeurs:
        print(valeur, "est-il premier ou non ? ", end="", flush=True)
        print(demander(valeur))
except OSError as erreur:
    print("Connexion impossible :", erreur)
