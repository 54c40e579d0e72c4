import socket

ecoute = socket.socket()
ecoute.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
ecoute.bind(("", 3000))
ecoute.listen()
while True:
    client, _ = ecoute.accept()
    with client:
        try:
            message = b""
            while len(message) < 7:
                morceau = client.recv(7 - len(message))
                if not morceau:
                    break
                message += morceau
            if message == b"Bonjour":
                print("Bonjour", flush=True)
                client.sendall(b"Comment va ?")
        except OSError as e:
            print("Client perdu :", e, flush=True)
