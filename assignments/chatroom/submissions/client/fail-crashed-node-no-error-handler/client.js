const net = require('net');
const readline = require('readline');

const socket = net.connect(8000, 'localhost');
const clavier = readline.createInterface({ input: process.stdin, output: process.stdout });

socket.setEncoding('utf8');
let reste = '';
socket.on('data', (texte) => {
  const lignes = (reste + texte).split('\n');
  reste = lignes.pop();
  lignes.forEach((ligne) => console.log('« ' + ligne + ' »'));
});

socket.on('end', () => quitter('Le serveur a mis fin à la discussion.'));

clavier.on('line', (ligne) => {
  if (ligne === 'fin') {
    clavier.close();
  } else {
    socket.write(ligne + '\n');
  }
});
clavier.on('close', () => quitter('Au revoir.'));

function quitter(message) {
  console.log(message);
  process.exit(0);
}
