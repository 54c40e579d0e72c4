import socket

HOST = "127.0.0.1"
PORT = 8810
BUFSIZE = 1024

try:
    client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    client.connect((HOST, PORT))
    while True:
        msg = input("-> ")
        if msg == "fin":
            break
        client.send(bytes(msg + "\n", "utf-8"))
        data = client.recv(BUFSIZE)
        if not data:
            print("Fin de connexion")
            break
        print(data.decode("utf-8", "replace"))
    client.close()
except EOFError:
    client.close()
except OSError as err:
    print("Erreur :", err)
