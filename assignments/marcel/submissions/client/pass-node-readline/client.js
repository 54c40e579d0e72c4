const net = require('net');
const readline = require('readline');

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
const socket = net.connect(50000, '127.0.0.1', () => console.log('Connecté.'));
socket.setEncoding('utf8');

function fin() {
  console.log('Connexion interrompue.');
  rl.close();
  socket.destroy();
}

socket.on('data', (message) => {
  if (message.trim().toLowerCase() === 'fin') {
    fin();
    return;
  }
  console.log('S> ' + message);
  rl.question('C> ', (ligne) => socket.write(ligne));
});
socket.on('end', fin);
socket.on('error', (e) => {
  console.log('Problème de connexion : ' + e.message);
  rl.close();
});
