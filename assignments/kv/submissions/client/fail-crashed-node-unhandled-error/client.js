const net = require('net');
const rl = require('readline').createInterface({ input: process.stdin });

const socket = net.connect(8810, '127.0.0.1');
socket.setEncoding('utf8');
let texte = '';
socket.on('data', (d) => {
  texte += d;
  while (texte.indexOf('\n') !== -1) {
    console.log(texte.slice(0, texte.indexOf('\n')));
    texte = texte.slice(texte.indexOf('\n') + 1);
  }
});
socket.on('end', () => rl.close());
rl.on('line', (ligne) => (ligne === 'fin' ? rl.close() : socket.write(`${ligne}\n`)));
rl.on('close', () => socket.end());
