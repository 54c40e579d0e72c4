import socket

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('', 3000))
s.listen(1)
con, addr = s.accept()
try:
    fichier = con.makefile('rw', encoding='utf-8', newline='')
    ligne = fichier.readline()
    if ligne:
        print(ligne.strip())
        fichier.write('Comment va ?')
        fichier.flush()
except OSError:
    print('client perdu')
con.close()
s.close()
