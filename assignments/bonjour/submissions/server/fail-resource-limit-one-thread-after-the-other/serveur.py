import socket
import threading

# nombre de clients que l'on peut servir en même temps
CLIENTS = 1000

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 3000))
s.listen(1)


def servir():
    while True:
        con, addr = s.accept()
        try:
            recu = con.recv(7, socket.MSG_WAITALL)
            if len(recu) == 7:
                print(recu.decode(), flush=True)
                con.sendall(b"Comment va ?")
        except OSError:
            print("client perdu", flush=True)
        con.close()


# un thread tout prêt pour chaque client
for i in range(CLIENTS):
    threading.Thread(target=servir).start()
