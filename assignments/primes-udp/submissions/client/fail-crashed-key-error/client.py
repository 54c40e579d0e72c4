import socket

SENS = {b"T": "T, premier", b"F": "F, pas premier", b"E": "E, erreur"}

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(4.0)
for valeur in ("4j", 4, 5, -5, 17, 29, 2**50, 2**50 - 1):
    s.sendto(bytes(str(valeur), "ascii"), ("127.0.0.1", 8808))
    try:
        reponse = s.recv(1024)
    except OSError:
        print("pas de réponse", flush=True)
        continue
    if reponse:
        print(valeur, SENS[reponse], flush=True)
