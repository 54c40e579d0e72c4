const net = require('net');

const client = net.connect({ port: 6789 });
let reponse = Buffer.alloc(0);

client.on('connect', () => {
  client.write('Hello world');
});
client.on('data', (octets) => {
  reponse = Buffer.concat([reponse, octets]);
  if (reponse.length >= 12) {
    console.log('Reçu : ' + reponse.toString());
    client.end();
  }
});
client.on('error', (e) => console.log('Erreur : ' + e.message));
