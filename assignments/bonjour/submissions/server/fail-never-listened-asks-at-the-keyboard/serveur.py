import socket

s_serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s_serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s_serveur.bind(("127.0.0.1", 3000))

reponse = input("Que répondre à Bonjour ? ")

s_serveur.listen(0)
con, addr = s_serveur.accept()
try:
    recu = con.recv(7, socket.MSG_WAITALL)
    if len(recu) == 7:
        print(recu.decode())
        con.sendall(reponse.encode())
except OSError:
    print("Le client est parti.")
con.close()
s_serveur.close()
