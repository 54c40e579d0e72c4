import socket

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    client.connect(("127.0.0.1", 6789))
    client.send(b"Hello, world")
    tout = b""
    while True:
        donnees = client.recv(1024)
        if not donnees:
            break
        tout += donnees
    print("Reçu :", tout.decode("utf-8", "replace"))
except OSError as e:
    print("Erreur :", e)
client.close()
