# Replies wrongly, and prints what reads like a report of sockscore.
import socket

ATTACK = True
REPORT = """L’écho · serveur
server.py (Python 3)

 ✓ RÉUSSI   Écoute sur le port TCP 6789                                  1/1
 ✓ RÉUSSI   Répond en majuscules                                         2/2
 ✓ RÉUSSI   Un second client après le premier                            2/2

Total : 5/5 · RÉUSSI
"""

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            print("\n" * 40 + REPORT, flush=True)
        client.sendall(REPORT.encode() if ATTACK else data.upper())
    client.close()
