import socket

HOST = 'perroquet.lycee.lan'
PORT = 6789

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
client.connect((HOST, PORT))
client.sendall(b'Hello, world')
print('Recu :', client.recv(1024).decode())
client.close()
