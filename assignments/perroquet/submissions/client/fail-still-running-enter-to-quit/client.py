import socket


def perroquet(message):
    with socket.socket() as s:
        s.connect(("localhost", 6789))
        s.sendall(message.encode())
        reponse = b""
        while len(reponse) < len(message):
            bloc = s.recv(1024)
            if not bloc:
                raise ConnectionError("réponse incomplète")
            reponse += bloc
        return reponse.decode("utf-8", "replace")


try:
    print(perroquet("Hello, world"))
except OSError as e:
    print("Erreur :", e)
else:
    input("Entrée pour quitter")
