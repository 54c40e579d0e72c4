import socket

s = socket.socket()
try:
    s.connect(('localhost', 3000))
except OSError:
    print('Pas de serveur')
else:
    try:
        s.sendall(b'Bonjour')
        reponse = s.recv(1024)
        print(reponse.decode())
    except OSError:
        print('Connexion perdue')
    s.clsoe()
