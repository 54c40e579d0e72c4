import select
import socket
import sys


def envoyer_tout(prise, serveur, valeurs):
    for valeur in valeurs:
        prise.sendto(str(valeur).encode() + b'\n', serveur)


def lire_reponses(prise, combien):
    """Affiche ce qui revient, une réponse par seconde au plus tard."""
    for _ in range(combien):
        prets, _, _ = select.select([prise], [], [], 1.0)
        if not prets:
            print("Le serveur ne répond pas (ou plus).")
            continue
        reponse = prise.recv(2048)
        print("reçu :", reponse.decode(errors='replace').strip())
        sys.stdout.flush()


def main():
    valeurs = ['4j', 4, 5, -5, 17, 29, 1 << 50, (1 << 50) - 1]
    with socket.socket(type=socket.SOCK_DGRAM) as prise:
        envoyer_tout(prise, ('localhost', 8808), valeurs)
        lire_reponses(prise, len(valeurs))


if __name__ == '__main__':
    main()
