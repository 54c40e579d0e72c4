import socket

HOST = '127.0.0.1'
PORT = 6789

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect((HOST, PORT))
print('Connexion vers ' + HOST + ':' + str(PORT) + ' reussie.')

message = 'Hello, world'
try:
    client.sendall(message.encode())
    donnees = client.recv(len(message), socket.MSG_WAITALL)
    print('Recu :', donnees.decode('utf-8', 'replace'))
except OSError:
    print('Erreur envoi ou reception.')

print('Deconnexion.')
client.close()
