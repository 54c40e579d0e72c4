import socket
import config

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.bind((config.IP, config.PORT))
s.listen(0)
con, addr = s.accept()
print(con.recv(7, socket.MSG_WAITALL).decode())
con.sendall(b"Comment va ?")
con.close()
s.close()
