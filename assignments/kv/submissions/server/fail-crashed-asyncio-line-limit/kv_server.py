import asyncio
import traceback

data = {}


def answer(line: str) -> str:
    words = line.split(" ", 2)
    if words[0] == "SET" and len(words) == 3:
        data[words[1]] = words[2]
        return "OK"
    if words[0] == "GET" and len(words) == 2:
        return data.get(words[1], "E")
    if words[0] == "DEL" and len(words) == 2 and words[1] in data:
        del data[words[1]]
        return "OK"
    return "E"


async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while line := await reader.readline():
            writer.write(answer(line.decode().rstrip("\r\n")).encode() + b"\n")
            await writer.drain()
    except ConnectionError:
        print("client lost")
    except ValueError:
        traceback.print_exc()
        return
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(client, port=8810, host="0.0.0.0")
    await server.serve_forever()


asyncio.run(main())
