# j'ai mis le serveur et le client dans le même fichier
import socket

IP = "127.0.0.1"
PORT = 3000


def serveur():
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.bind((IP, PORT))
    s.listen(0)
    con, addr = s.accept()
    print(con.recv(7).decode())
    con.send(b"Comment va ?")
    con.close()
    s.close()


def client():
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect((IP, PORT))
    s.send(b"Bonjour")
    print(s.recv(12).decode())
    s.close()


client()
serveur()
