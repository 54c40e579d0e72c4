import codecs
import socket
import threading


def show(sock):
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    while True:
        try:
            data = sock.recv(1024)
        except OSError:
            break
        if not data:
            break
        print(decoder.decode(data), end="", flush=True)
    print("*** disconnected ***")


def talk(sock):
    while True:
        try:
            line = input()
        except EOFError:
            return
        if line == "fin":
            return
        try:
            sock.sendall(line.encode() + b"\n")
        except OSError:
            print("*** not sent ***")


def main():
    try:
        sock = socket.create_connection(("localhost", 8000))
    except OSError as error:
        print("Cannot reach the server:", error)
        return
    reader = threading.Thread(target=show, args=(sock,))
    reader.start()
    talk(sock)
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # the server was faster
    reader.join()
    sock.close()


main()
