import socket
import sys

try:
    sock = socket.create_connection(("localhost", 8000))
except OSError:
    print("Pas de serveur.")
    sys.exit()

while True:
    try:
        recu = sock.recv(1024).decode()
    except OSError:
        recu = ""
    if recu == "":
        print("Le serveur est parti.")
        break
    print(recu, end="")
    try:
        ligne = input()
    except EOFError:
        break
    if ligne == "fin":
        break
    sock.sendall((ligne + "\n").encode())
sock.close()
