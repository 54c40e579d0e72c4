import asyncio


async def main():
    fini = asyncio.Event()

    async def accueillir(lecteur, ecrivain):
        try:
            bonjour = await lecteur.readexactly(7)
            print(bonjour.decode("utf-8", "replace"), flush=True)
            ecrivain.write(b"Comment va ?")
            await ecrivain.drain()
        except asyncio.IncompleteReadError as e:
            print("il manque", 7 - len(e.partial), "octets")
        except ConnectionError:
            print("plus personne")
        finally:
            ecrivain.close()
            fini.set()

    serveur = await asyncio.start_server(accueillir, "0.0.0.0", 3000)
    await fini.wait()
    serveur.close()


asyncio.run(main())
