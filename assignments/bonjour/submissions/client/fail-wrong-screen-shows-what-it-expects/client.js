const net = require('net');

const s = net.createConnection({ port: 3000, host: 'localhost' });
let taille = 0;

s.on('connect', () => s.write('Bonjour'));
s.on('data', (d) => {
  taille += d.length;
  if (taille >= 12) {
    console.log('Comment va ?');
    s.end();
  }
});
s.on('error', (err) => console.log('Erreur : ' + err.code));
