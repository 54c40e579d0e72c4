# Replies with, and prints, what a browser would run if it stood in a page as it is.
import socket
import sys

ATTACK = True
HTML = """</pre></script><script>alert("owned")</script><img src=x onerror='alert("owned")'>
<a href="javascript:alert(1)">${7*7} {{7*7}} #{7*7} @{7*7}</a><!-- &lt;&#x3c; --><style>*{display:none}</style>
"""

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            print(HTML, flush=True)
            print(HTML, file=sys.stderr, flush=True)
        client.sendall(HTML.encode() if ATTACK else data.upper())
    client.close()
