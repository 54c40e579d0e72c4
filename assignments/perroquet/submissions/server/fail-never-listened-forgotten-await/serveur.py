import asyncio


async def perroquet(lecteur, ecrivain):
    while True:
        donnees = await lecteur.read(1024)
        if not donnees:
            break
        ecrivain.write(donnees.decode('utf-8').upper().encode('utf-8'))
    ecrivain.close()


async def main():
    # on lance le serveur
    asyncio.start_server(perroquet, '127.0.0.1', 6789)
    # on attend les clients
    await asyncio.Event().wait()


asyncio.run(main())
