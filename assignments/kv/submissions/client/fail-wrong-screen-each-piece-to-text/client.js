const net = require('net');
const readline = require('readline');

const rl = readline.createInterface({ input: process.stdin });
let recu = '';
const socket = net.connect(8810, '127.0.0.1');

socket.on('data', (data) => {
  recu += data.toString();
  while (recu.includes('\n')) {
    const i = recu.indexOf('\n');
    console.log(recu.substring(0, i));
    recu = recu.substring(i + 1);
  }
});
socket.on('end', () => process.exit(0));
socket.on('error', (err) => {
  console.log('Le serveur ne répond pas : ' + err.code);
  process.exit(1);
});

rl.on('line', (ligne) => {
  if (ligne === 'fin') {
    rl.close();
    return;
  }
  socket.write(ligne + '\n');
});
rl.on('close', () => socket.end());
