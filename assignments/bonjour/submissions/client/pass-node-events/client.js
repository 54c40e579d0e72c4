const net = require('net');

const client = net.connect(3000, '127.0.0.1', () => client.write('Bonjour'));
let octets = Buffer.alloc(0);

client.on('data', (morceau) => {
  octets = Buffer.concat([octets, morceau]);
  if (octets.length >= 12) {
    console.log(octets.toString());
    client.end();
  }
});
client.on('end', () => {
  if (octets.length < 12) console.log('le serveur a fermé trop tôt');
});
client.on('error', (e) => console.log('erreur :', e.message));
