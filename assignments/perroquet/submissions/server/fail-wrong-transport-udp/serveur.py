import socket

serveur = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
serveur.bind(('', 6789))

while True:
    message, client = serveur.recvfrom(1024)
    if not message:
        break
    print(client, ':', message.decode('utf-8'))
    serveur.sendto(message.decode('utf-8').upper().encode('utf-8'), client)

serveur.close()
