from socketserver import BaseRequestHandler, ThreadingTCPServer


def premier(n):
    if n < 2:
        return False
    bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
    if n in bases:
        return True
    if any(n % b == 0 for b in bases):
        return False
    r = ((n - 1) & -(n - 1)).bit_length() - 1
    d = (n - 1) >> r
    return all(
        pow(b, d, n) == 1 or any(pow(b, d << k, n) == n - 1 for k in range(r)) for b in bases
    )


class Traitement(BaseRequestHandler):
    def handle(self):
        try:
            while demande := self.request.recv(1024):
                try:
                    n = int(demande)
                except ValueError:
                    reponse = 'E\n'
                else:
                    reponse = 'T\n' if premier(n) else 'F\n'
                self.request.sendall(reponse.encode())
        except ConnectionError:
            pass


class Serveur(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


if __name__ == '__main__':
    Serveur(('', 8809), Traitement).serve_forever()
