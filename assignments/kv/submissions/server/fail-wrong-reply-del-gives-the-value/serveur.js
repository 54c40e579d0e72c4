const net = require('net');
const readline = require('readline');

const donnees = {};

function repondre(ligne) {
  const [commande, cle, ...reste] = ligne.split(' ');
  const valeur = reste.join(' ');
  if (commande === 'SET' && cle && valeur) {
    donnees[cle] = valeur;
    return 'OK';
  }
  if (cle === undefined || reste.length > 0 || !(cle in donnees)) {
    return 'E';
  }
  if (commande === 'GET') {
    return donnees[cle];
  }
  if (commande === 'DEL') {
    const ancienne = donnees[cle];
    delete donnees[cle];
    return ancienne;
  }
  return 'E';
}

const serveur = net.createServer((socket) => {
  socket.on('error', () => console.log('client perdu'));
  const lignes = readline.createInterface({ input: socket, crlfDelay: Infinity });
  lignes.on('line', (ligne) => socket.write(repondre(ligne) + '\n'));
  lignes.on('error', () => {});
});

serveur.listen(8810);
