const net = require('net');
const { StringDecoder } = require('string_decoder');

const PORT = 6789;
const ADRESSE = '::1'; // ma machine

const serveur = net.createServer((socket) => {
  const decodeur = new StringDecoder('utf8');
  socket.on('data', (morceau) => socket.write(decodeur.write(morceau).toUpperCase()));
  socket.on('error', () => {});
  socket.on('close', () => serveur.close());
});

serveur.listen(PORT, ADRESSE);
