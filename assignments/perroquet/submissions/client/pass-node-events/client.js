const net = require('net');

const MESSAGE = 'Hello, world';
const morceaux = [];
let recus = 0;

const client = net.createConnection(6789, 'localhost');
client.on('connect', () => client.write(MESSAGE));
client.on('data', (d) => {
  morceaux.push(d);
  recus += d.length;
  if (recus >= MESSAGE.length) client.end();
});
client.on('error', (e) => console.log(`Erreur : ${e.code}`));
client.on('close', () => {
  if (recus > 0) console.log(Buffer.concat(morceaux).toString('utf8'));
  else console.log('Rien reçu.');
});
