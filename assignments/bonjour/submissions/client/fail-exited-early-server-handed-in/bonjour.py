import socket

IP = "127.0.0.1"
PORT = 3000

s_serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s_serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s_serveur.bind((IP, PORT))
s_serveur.listen(0)
con, addr = s_serveur.accept()
print(con.recv(7, socket.MSG_WAITALL).decode())
con.sendall(b"Comment va ?")
con.close()
s_serveur.close()
