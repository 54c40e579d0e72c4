import socket
import time

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", 3000))
s.listen(1)
con, addr = s.accept()
try:
    recu = con.recv(7, socket.MSG_WAITALL)
    if len(recu) == 7:
        print(recu.decode())
        # on laisse au client le temps de faire son recv
        time.sleep(60)
        con.sendall(b"Comment va ?")
except OSError:
    print("Le client est parti.")
con.close()
s.close()
