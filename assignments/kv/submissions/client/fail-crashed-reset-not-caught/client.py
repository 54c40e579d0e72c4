import socket

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
try:
    s.connect(("127.0.0.1", 8810))
except OSError as e:
    print("Pas de connexion :", e)
    raise SystemExit(1)
f = s.makefile("r", encoding="utf-8", newline="\n")

while True:
    try:
        ligne = input("kv> ")
    except EOFError:
        break
    if ligne == "fin":
        break
    s.sendall((ligne + "\n").encode("utf-8"))
    reponse = f.readline()
    if reponse == "":
        print("Le serveur a fermé la connexion")
        break
    print(reponse.rstrip("\n"))
s.close()
