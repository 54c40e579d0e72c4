const net = require('net');
const readline = require('readline');

const rl = readline.createInterface({ input: process.stdin });
const socket = net.connect(8810, 'localhost');
socket.setEncoding('utf8');
let tampon = '';

socket.on('data', (bout) => {
  tampon += bout;
  const lignes = tampon.split('\n');
  tampon = lignes.pop();
  for (const ligne of lignes) {
    if (ligne !== 'E') console.log('Réponse :', ligne);
  }
});
socket.on('error', (e) => {
  console.error('Erreur de socket :', e.message);
  rl.close();
});
socket.on('close', () => rl.close());

rl.on('line', (l) => {
  if (l === 'fin') rl.close();
  else socket.write(l + '\n');
});
rl.on('close', () => socket.destroy());
