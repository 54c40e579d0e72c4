const net = require('net');

let reponse = '';
let octets = 0;
const client = net.connect(6789, '127.0.0.1', () => client.write('Hello, world'));

client.on('data', (data) => {
  octets += data.length;
  reponse += data.toString();
  if (octets >= 12) {
    console.log(reponse);
    client.end();
  }
});
client.on('error', (err) => console.log('Erreur', err.message));
