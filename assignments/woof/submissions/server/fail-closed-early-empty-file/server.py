import os, sys, socket
from urllib.parse import unquote

HOST = '0.0.0.0'
PORT = 8080

path = sys.argv[1]
filename = os.path.basename(path)

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind((HOST, PORT))
s.listen()

print('Serving %s on port %d' % (filename, PORT), flush=True)

done = False
while not done:
    c, addr = s.accept()
    try:
        request = b''
        while not request.endswith(b'\r\n\r\n'):
            data = c.recv(1024)
            if data == b'':
                break
            request = request + data
        if request == b'':
            c.close()
            continue
        first_line = request.decode().split('\r\n')[0]
        url = unquote(first_line.split(' ')[1])
        if url == '/' or url == '/' + filename:
            content = open(path, 'rb').read()
            if not content:
                print('nothing to send')
                break
            head = 'HTTP/1.1 200 OK\r\n'
            head += 'Content-Disposition: attachment\r\n'
            head += 'Content-Length: ' + str(len(content)) + '\r\n'
            head += 'Connection: close\r\n\r\n'
            c.sendall(head.encode())
            c.sendall(content)
            done = True
        else:
            c.sendall(b'HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found')
    except OSError:
        print('client went away')
    c.close()
s.close()
