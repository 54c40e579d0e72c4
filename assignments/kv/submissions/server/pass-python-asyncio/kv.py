import asyncio

store = {}


def execute(line):
    command, *rest = line.split(" ", 2)
    if command == "SET" and len(rest) == 2 and all(rest):
        store.update([rest])
        return "OK"
    if len(rest) == 1 and rest[0] in store:
        if command == "GET":
            return store[rest[0]]
        if command == "DEL":
            del store[rest[0]]
            return "OK"
    return "E"


async def handle(reader, writer):
    try:
        while True:
            line = await reader.readuntil(b"\n")
            text = line.decode(errors="surrogateescape").rstrip("\r\n")
            writer.write(execute(text).encode(errors="surrogateescape") + b"\n")
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "0.0.0.0", 8810, limit=16 * 1024 * 1024)
    async with server:
        await server.serve_forever()


asyncio.run(main())
