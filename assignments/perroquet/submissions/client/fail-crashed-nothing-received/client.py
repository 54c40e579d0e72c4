import socket

s = socket.socket()
try:
    s.connect(("localhost", 6789))
    s.sendall(b"Hello, world")
    morceaux = []
    while sum(map(len, morceaux)) < 12:
        morceau = s.recv(1024)
        if not morceau:
            break
        morceaux.append(morceau)
    premier = morceaux[0][:1].decode("latin-1")
    print(b"".join(morceaux).decode("utf-8", "replace"))
    print("La réponse commence par", premier)
except OSError as e:
    print("Erreur :", e)
s.close()
