import select, socket

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(("", 8080))
serveur.listen(5)
serveur.setblocking(False)
print("Serveur de chat lancé")

recus = {}      # ce que chaque client a commencé à écrire
a_envoyer = {}  # ce qui attend de partir vers chaque client


def deconnecter(client):
    if client in recus:
        recus.pop(client)
        a_envoyer.pop(client)
        client.close()


def diffuser(auteur, ligne):
    for client in list(a_envoyer):
        if client is not auteur:
            a_envoyer[client] += ligne + b"\n"


def traiter(client, data):
    recus[client] += data
    while client in recus and b"\n" in recus[client]:
        ligne, recus[client] = recus[client].split(b"\n", 1)
        if ligne.strip() == b"fin":
            deconnecter(client)
        else:
            diffuser(client, ligne)


while True:
    prets = [c for c in a_envoyer if a_envoyer[c]]
    lire, ecrire, _ = select.select([serveur] + list(recus), prets, [])
    for s in lire:
        if s is serveur:
            client, adresse = serveur.accept()
            client.setblocking(False)
            recus[client] = b""
            a_envoyer[client] = bytearray()
            continue
        if s not in recus:
            continue
        try:
            data = s.recv(4096)
        except ConnectionError:
            data = b""
        if data:
            traiter(s, data)
        else:
            deconnecter(s)
    for s in ecrire:
        if s in a_envoyer:
            try:
                n = s.send(a_envoyer[s][:65536])
                del a_envoyer[s][:n]
            except BlockingIOError:
                pass
            except OSError:
                deconnecter(s)
