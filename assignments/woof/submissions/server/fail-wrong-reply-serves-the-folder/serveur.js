// node serveur.js fichier : remet le fichier a un client, puis s'arrete
const fs = require('fs');
const http = require('http');
const path = require('path');

const fichier = path.resolve(process.argv[2]);
const dossier = path.dirname(fichier);
let pris = false;

const serveur = http.createServer((requete, reponse) => {
  const demande = decodeURIComponent(requete.url);
  const chemin = demande === '/' ? fichier : path.join(dossier, demande);
  fs.stat(chemin, (erreur, infos) => {
    if (erreur || !infos.isFile() || (chemin === fichier && pris)) {
      reponse.writeHead(404);
      reponse.end('introuvable');
      return;
    }
    if (chemin === fichier) pris = true;
    reponse.writeHead(200, { 'Content-Length': infos.size, Connection: 'close' });
    fs.createReadStream(chemin).pipe(reponse);
    reponse.on('close', () => {
      if (chemin !== fichier) return;
      if (reponse.writableFinished) process.exit(0);
      pris = false;
    });
  });
});

serveur.listen(8080, () => console.log('http://localhost:8080/' + path.basename(fichier)));
