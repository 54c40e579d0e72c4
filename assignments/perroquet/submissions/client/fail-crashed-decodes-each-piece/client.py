import socket

s = socket.socket()
try:
    s.connect(("localhost", 6789))
    s.sendall("Hello, world".encode("utf-8"))
    reponse = ""
    while len(reponse.encode("utf-8")) < 12:
        morceau = s.recv(1024).decode("utf-8")
        if morceau == "":
            break
        reponse += morceau
    print(reponse)
except OSError as e:
    print("Connexion impossible ou perdue :", e)
s.close()
