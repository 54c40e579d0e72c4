import select
import socket

HOST, PORT = "localhost", 8808
nombres = ["4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1]
sockets = []

def demander(n):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sockets.append(sock)
    sock.sendto(str(n).encode("utf-8"), (HOST, PORT))
    prets, _, _ = select.select(sockets, [], [], 1)
    if prets:
        reponse = prets[0].recv(1024).decode("utf-8")
        print(f"Le serveur a répondu {reponse} pour {n}", flush=True)
    else:
        print(f"Rien reçu pour {n}", flush=True)

for n in nombres:
    demander(n)
for sock in sockets:
    sock.close()
