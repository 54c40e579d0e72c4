import codecs
import socket

s = socket.socket()
s.bind(('', 6789))
s.listen(1)
c, a = s.accept()
d = codecs.getincrementaldecoder('utf-8')('replace')
while True:
    try:
        recu = c.recv(1024)
        c.send(d.decode(recu).upper().encode('utf-8'))
    except OSError:
        break
c.close()
s.close()
