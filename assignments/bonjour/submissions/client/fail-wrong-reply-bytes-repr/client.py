import socket

HOST, PORT = "localhost", 3000

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    client.connect((HOST, PORT))
    message = b"Bonjour"
    client.sendall(str(message).encode())
    reponse = b""
    while len(reponse) < 12:
        suite = client.recv(12 - len(reponse))
        if suite == b"":
            print("Le serveur a raccroché")
            break
        reponse = reponse + suite
    print(reponse.decode(errors="replace"))
except OSError as err:
    print("Problème :", err)
client.close()
