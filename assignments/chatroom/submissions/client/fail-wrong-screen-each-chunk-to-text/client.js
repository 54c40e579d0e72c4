// Client du salon : le clavier et le serveur, chacun quand il parle
const net = require('net');
const readline = require('readline');

const serveur = net.createConnection({ host: '127.0.0.1', port: 8000 });

function partir(pourquoi) {
  console.log(pourquoi);
  process.exit();
}

serveur.on('data', (morceau) => {
  process.stdout.write(morceau.toString());
});
serveur.on('close', () => partir('Le serveur est parti.'));
serveur.on('error', (erreur) => partir('Connexion perdue ou refusée (' + erreur.code + ').'));

const clavier = readline.createInterface({ input: process.stdin });
clavier.on('line', (ligne) => {
  if (ligne === 'fin') {
    partir('À bientôt !');
  }
  serveur.write(ligne + '\n');
});
clavier.on('close', () => partir('À bientôt !'));
