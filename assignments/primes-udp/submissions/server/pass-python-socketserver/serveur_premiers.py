import socketserver
import threading

TEMOINS = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


def premier(n):
    if n < 2:
        return False
    for p in TEMOINS:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in TEMOINS:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        if not any((x := x * x % n) == n - 1 for _ in range(s - 1)):
            return False
    return True


class Question(socketserver.DatagramRequestHandler):
    def handle(self):
        texte = self.rfile.read()
        if not texte:
            threading.Thread(target=self.server.shutdown).start()
            return
        try:
            code = 'T' if premier(int(texte)) else 'F'
        except ValueError:
            code = 'E'
        print(f'\033[1m{code}\033[0m', 'pour', self.client_address[0], flush=True)
        self.wfile.write(code.encode())

    def finish(self):
        if self.wfile.getvalue():
            super().finish()


with socketserver.UDPServer(('', 8808), Question) as serveur:
    serveur.serve_forever()
