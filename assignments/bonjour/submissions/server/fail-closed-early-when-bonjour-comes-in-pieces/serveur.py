import socket

s_serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s_serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s_serveur.bind(("", 3000))
s_serveur.listen(0)
con, addr = s_serveur.accept()
try:
    recu = con.recv(1024)
    if recu == b"Bonjour":
        print(recu.decode())
        con.sendall(b"Comment va ?")
    elif recu:
        print("Le client n'est pas poli, il n'a pas dit bonjour")
except OSError:
    print("Le client a coupé.")
con.close()
s_serveur.close()
