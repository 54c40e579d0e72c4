// Serveur perroquet en Node : tout se fait par événements
const net = require('net');
const { StringDecoder } = require('string_decoder');

const serveur = net.createServer((client) => {
  const decodeur = new StringDecoder('utf8');
  console.log('client connecté');

  client.on('data', (donnees) => {
    client.write(decodeur.write(donnees).toUpperCase());
  });
  client.on('error', (err) => console.log('erreur :', err.code));
  client.on('close', () => serveur.close());
});

serveur.listen(6789, () => console.log('en attente sur 6789'));
