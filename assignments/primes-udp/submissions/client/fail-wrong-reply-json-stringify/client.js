const dgram = require('dgram');
const sock = dgram.createSocket('udp4');
const liste = ['4j', 4, 5, -5, 17, 29, 2 ** 50, 2 ** 50 - 1];

let i = 0;
let minuterie = null;
const envoyer = () => {
  clearTimeout(minuterie);
  if (i === liste.length) return sock.close();
  sock.send(JSON.stringify(liste[i++]), 8808, 'localhost');
  minuterie = setTimeout(envoyer, 1000);
};
sock.on('message', (m) => {
  console.log(m.toString());
  envoyer();
});
envoyer();
