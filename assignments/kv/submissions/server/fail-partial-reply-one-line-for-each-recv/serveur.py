import select
import socket

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(('', 8810))
serveur.listen(5)

donnees = {}
recus = {}


def reponse(requete):
    mots = requete.split(b' ', 2)
    if mots[0] == b'SET' and len(mots) == 3:
        donnees[mots[1]] = mots[2]
        return b'OK'
    if mots[0] == b'GET' and len(mots) == 2:
        return donnees.get(mots[1], b'E')
    if mots[0] == b'DEL' and len(mots) == 2 and donnees.pop(mots[1], None):
        return b'OK'
    return b'E'


def lire(client):
    octets = client.recv(4096)
    if not octets:
        raise ConnectionError('parti')
    recus[client] += octets
    # la requête est complète quand on a le retour à la ligne
    if b'\n' in recus[client]:
        requete, suite = recus[client].split(b'\n', 1)
        recus[client] = suite
        client.sendall(reponse(requete.rstrip(b'\r')) + b'\n')


while True:
    lisibles, _, _ = select.select([serveur, *recus], [], [])
    for s in lisibles:
        if s == serveur:
            client, adresse = s.accept()
            recus[client] = b''
        else:
            try:
                lire(s)
            except OSError:
                del recus[s]
                s.close()
