import os
import sys
from socket import create_connection
from urllib.parse import unquote

BLOCK = 32768


def split_url(url):
    rest = url.split("://", 1)[1]
    host_port, _, path = rest.partition("/")
    host, _, port = host_port.partition(":")
    return host, int(port or 80), "/" + path


def get(host, port, path):
    sock = create_connection((host, port))
    sock.sendall(
        f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUser-Agent: woof-get\r\n\r\n".encode()
    )
    stream = sock.makefile("rb")
    status = int(stream.readline().split()[1])
    headers = {}
    line = stream.readline()
    while line.strip():
        key, value = line.decode("latin-1").split(":", 1)
        headers[key.lower()] = value.strip()
        line = stream.readline()
    return sock, stream, status, headers


def save(stream, length, name):
    left = length
    with open(name, "wb") as out:
        while left is None or left > 0:
            block = stream.read(BLOCK if left is None else min(BLOCK, left))
            if not block:
                break
            out.write(block)
            if left is not None:
                left -= len(block)
    return not left


def main():
    host, port, path = split_url(sys.argv[1])
    path = "/" + path.split("/")[-1]
    name = unquote(path).split("/")[-1]
    for attempt in range(5):
        sock, stream, status, headers = get(host, port, path)
        if status // 100 == 3:
            location = headers["location"]
            sock.close()
            if location.startswith("/"):
                path = location
            else:
                host, port, path = split_url(location)
            continue
        if status != 200:
            print("Server says", status)
            return 1
        length = headers.get("content-length")
        try:
            whole = save(stream, None if length is None else int(length), name)
        except OSError:
            whole = False
        sock.close()
        if not whole:
            os.remove(name)
            print("Incomplete download, nothing kept")
            return 1
        print("Saved", name)
        return 0
    print("Too many redirects")
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError as problem:
        print("Cannot download:", problem)
        sys.exit(1)
