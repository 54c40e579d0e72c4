import socketserver

donnees = {}


class Client(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            for ligne in self.rfile:
                self.wfile.write(reponse(ligne.rstrip(b"\r\n").split(b" ", 2)) + b"\n")
        except OSError:
            print("client perdu")


def reponse(mots):
    if mots[0] == b"SET" and len(mots) == 3:
        donnees[mots[1]] = mots[2]
        return b"OK"
    if mots[0] == b"GET" and len(mots) == 2 and mots[1] in donnees:
        return donnees[mots[1]]
    if mots[0] == b"DEL" and len(mots) == 2 and mots[1] in donnees:
        del donnees[mots[1]]
        return b"OK"
    return b"E"


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer.daemon_threads = True
socketserver.ThreadingTCPServer(("", 8801), Client).serve_forever()
