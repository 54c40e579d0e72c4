const { createServer } = require('node:net');

const db = {};

const commandes = {
  SET: (cle, valeur) => {
    if (!valeur) return 'E';
    db[cle] = valeur;
    return 'OK';
  },
  GET: (cle, rien) => (rien === undefined && Object.hasOwn(db, cle) ? db[cle] : 'E'),
  DEL: (cle, rien) => {
    if (rien !== undefined || !Object.hasOwn(db, cle)) return 'E';
    delete db[cle];
    return 'OK';
  },
};

function traiter(ligne) {
  const [, nom, cle, valeur] = ligne.match(/^(\S+) (\S+)(?: (.*))?$/s) ?? [];
  return Object.hasOwn(commandes, nom ?? '') ? commandes[nom](cle, valeur) : 'E';
}

createServer((socket) => {
  let tampon = '';
  socket.setEncoding('utf8');
  socket.on('data', (texte) => {
    tampon += texte;
    const lignes = tampon.split('\n');
    tampon = lignes.pop();
    for (const ligne of lignes) {
      socket.write(traiter(ligne.replace(/\r$/, '')) + '\n');
    }
  });
  socket.on('end', () => socket.end());
}).listen(8810);
