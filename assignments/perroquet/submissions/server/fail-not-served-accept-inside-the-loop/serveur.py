import socket

serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
serveur.bind(('', 6789))
serveur.listen(5)

while True:
    client, adresse = serveur.accept()
    message = client.recv(1024)
    if not message:
        client.close()
        break
    client.sendall(message.decode('utf-8', 'replace').upper().encode('utf-8'))

serveur.close()
