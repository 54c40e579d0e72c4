import socket

s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.settimeout(2)
for n in ["4j", "4", "5", "-5", "17", "29", str(2**50), str(2**50 - 1)]:
    s.sendto(n.encode(), ("127.0.0.1", 8809))
    try:
        reponse, adresse = s.recvfrom(1024)
        print(n, {b"T": "premier", b"F": "pas premier", b"E": "erreur"}.get(reponse.strip(), "inconnu"))
    except OSError:
        print(n, "pas de réponse")
s.close()
