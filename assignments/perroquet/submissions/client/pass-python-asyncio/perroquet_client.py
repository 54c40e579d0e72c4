import asyncio


async def crier(message: str) -> None:
    try:
        lecteur, ecrivain = await asyncio.open_connection("localhost", 6789)
    except OSError:
        print("Le perroquet n'est pas là.")
        return
    try:
        ecrivain.write(message.encode())
        await ecrivain.drain()
        reponse = await lecteur.readexactly(len(message))
        print(reponse.decode("utf-8", "replace"))
    except asyncio.IncompleteReadError as e:
        print("Le perroquet s'est envolé après", len(e.partial), "octets.")
    except ConnectionError:
        print("Le perroquet a coupé la conversation.")
    finally:
        ecrivain.close()


asyncio.run(crier("Hello, world"))
