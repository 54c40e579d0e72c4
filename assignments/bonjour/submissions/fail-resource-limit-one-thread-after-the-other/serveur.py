import socket
import threading

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 3000))
s.listen(1)


def servir():
    con, addr = s.accept()
    print(con.recv(7, socket.MSG_WAITALL).decode())
    con.send(b"Comment va ?")
    con.close()


# un thread pour chaque client qui arrivera
while True:
    threading.Thread(target=servir).start()
