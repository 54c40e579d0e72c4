import socket

HOST = '127.0.0.1'
PORT = 6789

message = 'Hello, world'
client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    client.connect((HOST, PORT))
    print('Connexion vers ' + HOST + ':' + str(PORT) + ' réussie.')
    client.sendall(message.encode('utf-8'))
    donnees = b''
    while len(donnees) < len(message):
        suite = client.recv(1024)
        if not suite:
            print('Le serveur a fermé la connexion.')
            break
        donnees += suite
    print('Reçu :', donnees.decode('utf-8', errors='replace'))
except OSError as e:
    print('Erreur réseau :', e)
print('Déconnexion.')
client.close()
