import asyncio

ecrivains = set()


async def client(reader, writer):
    qui = writer.get_extra_info("peername")[1]
    ecrivains.add(writer)
    try:
        while ligne := await reader.readline():
            if ligne.strip() == b"fin":
                break
            for autre in list(ecrivains):
                if autre is not writer and not autre.is_closing():
                    autre.write(b"%d: %s" % (qui, ligne))
    except ConnectionError:
        pass
    finally:
        ecrivains.discard(writer)
        writer.close()


async def main():
    serveur = await asyncio.start_server(client, "", 8000)
    async with serveur:
        await serveur.serve_forever()


asyncio.run(main())
