const net = require('net');

const client = new net.Socket();
let reponse = '';

client.connect(3000, 'localhost', () => {
  console.log('connecté');
  client.write('Bonjour');
});
client.on('data', (data) => {
  reponse += data;
  if (reponse.length >= 12) console.log(reponse);
});
client.on('error', (e) => console.log('Erreur réseau', e.message));
