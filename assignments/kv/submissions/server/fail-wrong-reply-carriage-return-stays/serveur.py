import socket
import threading


class Magasin:
    def __init__(self):
        self.contenu = {}

    def set(self, cle, valeur):
        self.contenu[cle] = valeur
        return "OK"

    def get(self, cle):
        return self.contenu.get(cle, "E")

    def delete(self, cle):
        if cle not in self.contenu:
            return "E"
        del self.contenu[cle]
        return "OK"


magasin = Magasin()


def executer(ligne):
    mots = ligne.split(" ", 2)
    if mots[0] == "SET" and len(mots) == 3:
        return magasin.set(mots[1], mots[2])
    if mots[0] == "GET" and len(mots) == 2:
        return magasin.get(mots[1])
    if mots[0] == "DEL" and len(mots) == 2:
        return magasin.delete(mots[1])
    return "E"


def servir(conn):
    tampon = b""
    try:
        while True:
            recu = conn.recv(2048)
            if not recu:
                return
            tampon += recu
            lignes = tampon.split(b"\n")
            tampon = lignes.pop()
            for ligne in lignes:
                conn.sendall((executer(ligne.decode()) + "\n").encode())
    except ConnectionError:
        print("connexion coupée")
    finally:
        conn.close()


def main():
    with socket.create_server(("", 8810)) as s:
        while True:
            conn, _ = s.accept()
            threading.Thread(target=servir, args=(conn,), daemon=True).start()


main()
