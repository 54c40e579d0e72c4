import socket
import codecs

# adresse de mon PC dans la salle de TP
HOTE = '192.168.1.168'
PORT = 6789

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOTE, PORT))
s.listen(1)
print("Serveur prêt sur", HOTE)

con, adr = s.accept()
dec = codecs.getincrementaldecoder("utf8")(errors="ignore")
try:
    data = con.recv(2048)
    while data:
        con.sendall(dec.decode(data).upper().encode("utf8"))
        data = con.recv(2048)
except OSError:
    pass
con.close()
s.close()
