import http.client
import os
import shutil
import sys
import urllib.error
import urllib.parse
import urllib.request

url = sys.argv[1]
nom = os.path.basename(urllib.parse.unquote(urllib.parse.urlparse(url).path))

try:
    with urllib.request.urlopen(url) as reponse:
        with open(nom, "wb") as sortie:
            shutil.copyfileobj(reponse, sortie)
        attendu = reponse.headers["Content-Length"]
    if attendu is not None and os.path.getsize(nom) != int(attendu):
        os.remove(nom)
        print("Le téléchargement a été coupé.")
        sys.exit(1)
except urllib.error.HTTPError as e:
    print("Le serveur a refusé :", e.code, e.reason)
    sys.exit(1)
except (OSError, http.client.HTTPException) as e:
    if os.path.exists(nom):
        os.remove(nom)
    print("Impossible de télécharger :", e)
    sys.exit(1)

print("Fichier enregistré :", nom)
