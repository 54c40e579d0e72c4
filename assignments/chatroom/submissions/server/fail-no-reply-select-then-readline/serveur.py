import select
import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", 8000))
s.listen(5)
clients = {}

while True:
    pret, _, _ = select.select([s] + list(clients), [], [])
    for sock in pret:
        if sock is s:
            conn, addr = s.accept()
            clients[conn] = conn.makefile("rb", buffering=0)
            continue
        try:
            ligne = clients[sock].readline()
        except ConnectionResetError:
            ligne = b""
        if not ligne or ligne.strip() == b"fin":
            clients.pop(sock).close()
            sock.close()
            continue
        for autre in clients:
            if autre is not sock:
                autre.sendall(ligne)
