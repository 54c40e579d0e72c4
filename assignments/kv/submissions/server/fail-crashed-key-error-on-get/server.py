import socket
import threading

HOST = "localhost"
PORT = 8810

store = {}


def process(line):
    parts = line.split(" ", 2)
    if parts[0] == "SET" and len(parts) == 3:
        store[parts[1]] = parts[2]
        return "OK"
    elif parts[0] == "GET" and len(parts) == 2:
        return store[parts[1]]
    elif parts[0] == "DEL" and len(parts) == 2:
        del store[parts[1]]
        return "OK"
    else:
        return "E"


def handle(conn):
    with conn:
        reader = conn.makefile("r", encoding="utf-8", newline="\n")
        try:
            for line in reader:
                conn.sendall((process(line.rstrip("\r\n")) + "\n").encode("utf-8"))
        except ConnectionError:
            print("connection lost")


with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind((HOST, PORT))
    s.listen()
    while True:
        conn, addr = s.accept()
        threading.Thread(target=handle, args=(conn,)).start()
