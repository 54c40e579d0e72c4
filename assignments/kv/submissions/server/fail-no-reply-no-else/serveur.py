import socket, threading

PORT = 8810
dico = {}

def gerer(conn):
    reste = b""
    while True:
        try:
            data = conn.recv(1024)
        except ConnectionResetError:
            break
        if data == b"":
            break
        reste = reste + data
        while reste.find(b"\n") != -1:
            i = reste.find(b"\n")
            requete = reste[:i].decode("utf8").strip("\r")
            reste = reste[i + 1:]
            liste = requete.split(" ", 2)
            if liste[0] == "SET":
                if len(liste) == 3:
                    dico[liste[1]] = liste[2]
                    conn.sendall(b"OK\n")
                else:
                    conn.sendall(b"E\n")
            elif liste[0] == "GET" or liste[0] == "":
                if len(liste) == 2 and liste[1] in dico:
                    conn.sendall((dico[liste[1]] + "\n").encode("utf8"))
                else:
                    conn.sendall(b"E\n")
            elif liste[0] == "DEL":
                if len(liste) == 2 and liste[1] in dico:
                    del dico[liste[1]]
                    conn.sendall(b"OK\n")
                else:
                    conn.sendall(b"E\n")
    conn.close()

s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", PORT))
s.listen(5)
print("serveur lancé")
while 1:
    conn, addr = s.accept()
    print("nouveau client :", addr)
    threading.Thread(target=gerer, args=(conn,)).start()
