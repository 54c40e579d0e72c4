"""Serveur perroquet avec asyncio (pour comparer avec la version bloquante)."""
import asyncio
import codecs

fini = None


async def dialogue(lecteur, ecrivain):
    decodeur = codecs.getincrementaldecoder("utf-8")("replace")
    try:
        while morceau := await lecteur.read(1024):
            ecrivain.write(decodeur.decode(morceau).upper().encode())
            await ecrivain.drain()
    except ConnectionError:
        print("client perdu")
    finally:
        ecrivain.close()
        fini.set()


async def main():
    global fini
    fini = asyncio.Event()
    serveur = await asyncio.start_server(dialogue, "127.0.0.1", 6789)
    async with serveur:
        await fini.wait()


asyncio.run(main())
