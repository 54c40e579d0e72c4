from socket import *

ADRESSE_SERVEUR = "192.168.1.168"   # le PC du fond
N = 12

client = socket(AF_INET, SOCK_STREAM)
try:
    client.connect((ADRESSE_SERVEUR, 3000))
    client.send(b"Bonjour")
    recu = client.recv(N, MSG_WAITALL)
    print(recu.decode("utf-8", "replace"))
except OSError as erreur:
    print("erreur réseau :", erreur)
finally:
    client.close()
