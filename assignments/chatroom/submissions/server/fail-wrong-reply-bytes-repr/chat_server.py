import socket
import threading

clients = []


def handle(conn, addr):
    while True:
        try:
            data = conn.recv(1024)
        except ConnectionResetError:
            break
        if not data:
            break
        for c in clients:
            if c is not conn:
                c.send(f"{addr[0]}: {data}".encode())
    clients.remove(conn)
    conn.close()


s = socket.socket()
s.bind(("", 8000))
s.listen()
while True:
    conn, addr = s.accept()
    clients.append(conn)
    threading.Thread(target=handle, args=(conn, addr)).start()
