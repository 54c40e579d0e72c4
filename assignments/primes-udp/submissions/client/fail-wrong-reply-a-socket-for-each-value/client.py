import socket

HOST, PORT = "localhost", 8808
nombres = ["4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1]

def demander(n):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.settimeout(1)
    sock.sendto(str(n).encode("utf-8"), (HOST, PORT))
    try:
        reponse = sock.recv(1024).decode("utf-8")
        print(f"Le serveur a répondu {reponse} pour {n}", flush=True)
    except TimeoutError:
        print(f"Rien reçu pour {n}", flush=True)
    except socket.timeout:
        print(f"Rien reçu pour {n}", flush=True)
    sock.close()

for n in nombres:
    demander(n)
