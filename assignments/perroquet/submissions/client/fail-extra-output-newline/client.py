import socket

try:
    client = socket.create_connection(("localhost", 6789))
    client.sendall("Hello, world\n".encode())
    recu = b""
    while len(recu) < 12:
        donnees = client.recv(1024)
        if not donnees:
            print("plus personne")
            break
        recu += donnees
    print(recu.decode("utf-8", "replace"))
    client.close()
except OSError as e:
    print("Ça ne marche pas :", e)
