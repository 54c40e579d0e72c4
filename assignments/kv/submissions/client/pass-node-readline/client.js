const net = require('net');
const readline = require('readline');

const clavier = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: false });
const serveur = net.createConnection({ port: 8810, host: '127.0.0.1' });
serveur.setEncoding('utf8');

let recu = '';

clavier.on('line', (ligne) => {
  if (ligne === 'fin') {
    clavier.close();
  } else {
    serveur.write(ligne + '\n');
  }
});
clavier.on('close', () => serveur.end());

serveur.on('data', (texte) => {
  recu += texte;
  let fin;
  while ((fin = recu.indexOf('\n')) >= 0) {
    console.log(recu.slice(0, fin));
    recu = recu.slice(fin + 1);
  }
});
serveur.on('end', () => clavier.close());
serveur.on('error', (erreur) => {
  console.log(`Connexion impossible ou perdue (${erreur.code})`);
  clavier.close();
});
