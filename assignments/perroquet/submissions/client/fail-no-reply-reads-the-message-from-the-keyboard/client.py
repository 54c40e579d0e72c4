import socket

client = socket.socket()
try:
    client.connect(("localhost", 6789))
except OSError:
    print("Serveur introuvable")
    raise SystemExit(1)
message = input("Votre message : ")
client.sendall(message.encode())
print(client.recv(1024).decode())
client.close()
