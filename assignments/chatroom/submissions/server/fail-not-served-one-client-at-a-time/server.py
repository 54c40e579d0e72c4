import socket

clients = []

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("0.0.0.0", 8000))
server.listen(10)

while True:
    client, address = server.accept()
    clients.append(client)
    print(address, "connected")
    while True:
        message = client.recv(1024)
        if not message or message.strip() == b"fin":
            break
        for other in clients:
            if other != client:
                other.send(message)
    clients.remove(client)
    client.close()
