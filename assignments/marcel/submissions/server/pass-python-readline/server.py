"""Marcel server. The readline module gives a comfortable input line (arrows, history)."""
import readline
import socket

WELCOME = "Vous êtes connecté au serveur Marcel. Envoyez vos messages."


def receive(conn):
    data = conn.recv(4096)
    return data.decode("utf-8", errors="replace")


def dialogue(conn):
    conn.sendall(WELCOME.encode("utf-8"))
    while True:
        message = receive(conn)
        print(f"C> {message}")
        if message.strip().lower() in ("", "fin"):
            return
        conn.sendall(input("S> ").encode("utf-8"))


def main():
    readline.set_history_length(50)
    with socket.create_server(("", 50000)) as server:
        answer = "r"
        while answer.lower() != "t":
            conn, addr = server.accept()
            print("connected:", addr)
            try:
                with conn:
                    dialogue(conn)
                    conn.sendall(b"fin")
            except OSError as e:
                print("lost the client:", e)
            answer = input("<R>estart or s<T>op? ")


if __name__ == "__main__":
    main()
