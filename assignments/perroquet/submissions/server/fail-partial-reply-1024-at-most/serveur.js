const net = require('net');
const { StringDecoder } = require('string_decoder');

const MAX = 1024; // taille d'un message

const serveur = net.createServer((client) => {
  const decodeur = new StringDecoder('utf8');
  client.on('data', (donnees) => {
    const texte = decodeur.write(donnees).substring(0, MAX);
    client.write(texte.toUpperCase());
  });
  client.on('error', (e) => console.log('client perdu', e.code));
  client.on('close', () => serveur.close());
});

serveur.listen(6789);
