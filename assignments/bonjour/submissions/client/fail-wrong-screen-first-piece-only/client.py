import socket

s_client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s_client.connect(("127.0.0.1", 3000))
    s_client.send(b"Bonjour")
    reponse = s_client.recv(12)
    print(reponse.decode())
except OSError:
    print("Le serveur ne répond pas.")
s_client.close()
