import socket

try:
    with socket.create_connection(("127.0.0.1", 3000)) as s:
        s.sendall(b"Bonjour")
        fichier = s.makefile("r", encoding="utf-8", errors="replace")
        print(fichier.readline())
except OSError as e:
    print("Erreur :", e)
