import socket

serveur = socket.socket()
serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
serveur.bind(('', 3000))
serveur.listen(1)
client, adresse = serveur.acept()
print(client.recv(1024).decode())
client.sendall(b'Comment va ?')
client.close()
serveur.close()
