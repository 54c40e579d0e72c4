import socket

c = socket.socket()
try:
    c.connect(('', 8810))
    flux = c.makefile('rb')
    while 1:
        texte = input('> ')
        if texte == 'fin':
            break
        c.sendall(texte.encode() + b'\n')
        recu = flux.readline()
        if not recu:
            break
        print(recu)
except (OSError, EOFError) as probleme:
    print('Arrêt :', probleme)
c.close()
