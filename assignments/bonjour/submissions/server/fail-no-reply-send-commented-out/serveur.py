import socket

s_serveur = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s_serveur.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s_serveur.bind(("127.0.0.1", 3000))
s_serveur.listen(0)
con, addr = s_serveur.accept()
try:
    while True:
        recu = con.recv(7)
        if not recu:
            break
        print(recu.decode(), flush=True)
        # con.send(b"Comment va ?")
except OSError:
    pass
con.close()
s_serveur.close()
