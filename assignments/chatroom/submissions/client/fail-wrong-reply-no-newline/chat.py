import codecs
import socket
import threading

gone = threading.Event()


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
    gone.set()
    print("*** disconnected ***")


def talk(sock):
    while not gone.is_set():
        try:
            line = input()
        except EOFError:
            return
        if line == "fin" or gone.is_set():
            return
        try:
            sock.sendall(line.encode())
        except OSError:
            return


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
