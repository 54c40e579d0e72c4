import socket


def main():
    try:
        sock = socket.create_connection(("localhost", 50000))
    except OSError as e:
        print("Cannot reach the server:", e)
        return
    with sock:
        try:
            talk(sock)
        except ConnectionError as e:
            print("Connection lost:", e)
    print("Bye.")


def talk(sock):
    first = True
    while True:
        message = sock.recv(4096).decode()
        if message.strip().lower() in ("", "fin"):
            return
        if first:
            print(f"S> {message}")
            first = False
        line = input("C> ")
        sock.sendall(line.encode())


main()
