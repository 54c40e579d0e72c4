from socket import *

try:
    client = socket(AF_INET, SOCK_STREAM)
    client.connect(("localhost", 8809))
    for n in ["4j", "4", "5", "-5", "17", "29", str(2**50), str(2**50 - 1)]:
        client.send((n + "\n").encode())
        answer = client.recv(1024).decode().strip()
        if answer == "T":
            print(n, "is a prime number")
        elif answer == "F":
            print(n, "is not a prime number")
        elif answer == "E":
            print(n, "error: not an integer")
        elif answer == "":
            print(n, "no answer")
        else:
            print(n, "unknown answer", answer)
    client.close()
except ConnectionRefusedError:
    print("no server on port 8809")
