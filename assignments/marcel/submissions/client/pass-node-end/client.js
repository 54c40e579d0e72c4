// Client de Marcel
const net = require('net');
const readline = require('readline/promises');

const clavier = readline.createInterface({ input: process.stdin, output: process.stdout });

const client = net.createConnection({ host: 'localhost', port: 50000 });

client.on('data', async (donnees) => {
  const texte = donnees.toString('utf8');
  console.log(`S> ${texte}`);
  if (texte.trim().toUpperCase() === 'FIN') {
    client.end();
    return;
  }
  const reponse = await clavier.question('C> ');
  client.write(reponse);
});

client.on('close', () => {
  console.log('Fin du dialogue');
  clavier.close();
});

client.on('error', (erreur) => {
  console.log(`Erreur réseau (${erreur.code})`);
});
