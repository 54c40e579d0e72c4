import socket

message = "Hello, world".encode()
try:
    client = socket.create_connection(("127.0.0.1", 6789))
    client.sendall(bytes(f"{message}", "utf-8"))
    recu = b""
    while len(recu) < len(message):
        donnees = client.recv(1024)
        if not donnees:
            break
        recu += donnees
    print("Recu :", recu.decode("utf-8", "replace"))
    client.close()
except OSError as e:
    print("Erreur", e)
