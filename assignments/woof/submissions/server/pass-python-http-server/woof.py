"""Hands one file over, with the HTTP server of the standard library."""
import os
import shutil
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PATH = sys.argv[1]
NAME = os.path.basename(PATH)
taken = threading.Lock()


class Woof(BaseHTTPRequestHandler):
    timeout = 60

    def do_GET(self):
        path = urllib.parse.unquote(self.path)
        if path == "/":
            self.send_response(302)
            self.send_header("Location", "/" + urllib.parse.quote(NAME))
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif path != "/" + NAME:
            self.send_error(404)
        elif not taken.acquire(blocking=False):
            self.send_error(503, "being downloaded")
        else:
            self.hand_over()

    def hand_over(self):
        try:
            with open(PATH, "rb") as file:
                self.send_response(200)
                self.send_header("Content-Type", "application/octet-stream")
                self.send_header("Content-Length", str(os.fstat(file.fileno()).st_size))
                self.end_headers()
                shutil.copyfileobj(file, self.wfile)
            threading.Thread(target=self.server.shutdown).start()
        except OSError:
            self.log_message("broken off")
            taken.release()
            self.close_connection = True


server = ThreadingHTTPServer(("", 8080), Woof)
print("http://localhost:8080/" + urllib.parse.quote(NAME))
server.serve_forever()
server.server_close()
