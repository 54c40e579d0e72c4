import codecs
import socket
import threading

client = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
ouvert = True


def recevoir():
    decodeur = codecs.getincrementaldecoder("utf-8")()
    while ouvert:
        try:
            print(decodeur.decode(client.recv(1024)), end="", flush=True)
        except OSError:
            print("Connexion perdue")
            return


def envoyer():
    global ouvert
    while ouvert:
        try:
            texte = input()
            client.send((texte + "\n").encode("utf-8"))
        except (EOFError, OSError):
            break
        if texte == "fin":
            break
    ouvert = False


try:
    client.connect(("127.0.0.1", 8000))
except OSError as e:
    print("Connexion impossible", e)
    exit()
threading.Thread(target=recevoir, daemon=True).start()
envoyer()
