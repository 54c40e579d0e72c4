const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
const nombres = ['4j', '4', '5', '-5', '17', '29', String(2 ** 50), String(2 ** 50 - 1)];
let n = 0;
let attente;

function envoie() {
  clearTimeout(attente);
  if (n >= nombres.length) {
    socket.close();
    return;
  }
  socket.send(Buffer.from(nombres[n]), 8808, '127.0.0.1');
  n++;
  attente = setTimeout(envoie, 1000);
}

socket.on('message', function (msg) {
  if (msg.toString() == 'E') {
    console.log('E : ce n est pas un entier');
  } else {
    console.log('T : nombre premier');
  }
  envoie();
});

envoie();
