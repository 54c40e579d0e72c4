const net = require('net');

const client = net.connect(6789, 'localhost', () => client.write('Hello, world'));
let recu = Buffer.from('');

client.on('data', (d) => {
  recu = Buffer.concat([recu, d]);
  if (recu.length >= 12) {
    console.log('Reçu : ' + recu);
    client.end();
  }
});
client.on('error', () => {});
