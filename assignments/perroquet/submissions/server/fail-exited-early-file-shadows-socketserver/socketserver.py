"""TP perroquet avec le module socketserver."""
import socketserver


class Perroquet(socketserver.BaseRequestHandler):
    def handle(self):
        while True:
            donnees = self.request.recv(1024)
            if not donnees:
                break
            self.request.sendall(donnees.decode().upper().encode())


with socketserver.TCPServer(('', 6789), Perroquet) as serveur:
    serveur.handle_request()
