const net = require('net');

const client = net.connect(3000, '127.0.0.1');
client.setEncoding('utf8');
client.on('data', (texte) => {
  console.log('Serveur :', texte);
  client.write('Bonjour');
});
client.on('end', () => client.end());
client.on('error', (e) => console.log(e.message));
