#!/usr/bin/env python3
"""Serveur perroquet, version avec un thread pour le client."""
import socket
import threading


def debut_incomplet(tampon):
    """Nombre d'octets, à la fin du tampon, d'un caractère qui n'est pas encore complet."""
    for recul in range(1, min(4, len(tampon) + 1)):
        octet = tampon[-recul]
        if octet & 0xC0 == 0xC0:
            taille = 2 if octet < 0xE0 else 3 if octet < 0xF0 else 4
            return recul if recul < taille else 0
        if octet & 0xC0 != 0x80:
            return 0
    return 0


class Dialogue(threading.Thread):
    def __init__(self, connexion):
        super().__init__()
        self.connexion = connexion

    def run(self):
        reste = b''
        with self.connexion:
            try:
                while True:
                    recu = self.connexion.recv(4096)
                    if recu == b'':
                        return
                    tampon = reste + recu
                    coupe = len(tampon) - debut_incomplet(tampon)
                    reste = tampon[coupe:]
                    message = tampon[:coupe].decode('utf-8', errors='replace')
                    self.connexion.sendall(message.upper().encode('utf-8'))
            except OSError as erreur:
                print('Connexion perdue :', erreur)


if __name__ == '__main__':
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(('0.0.0.0', 6789))
    s.listen(5)
    conn, addr = s.accept()
    print('Client :', addr[0])
    d = Dialogue(conn)
    d.start()
    d.join()
    s.close()
