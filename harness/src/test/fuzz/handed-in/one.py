pPORT = 3000
TAILLE_BONJOUR = len(b'Bonjour')
REPONSE = b'Comment va ?'
