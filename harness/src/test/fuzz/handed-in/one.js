cconst net = require('net');

const serveur = net.createServer((con) => {
  let recu = '';
  con.on('data', (octets) => {
    recu += octets;
    if (recu.length >= 7) {
      console.log(recu);
      con.end('Comment va ?');
    }
  });
  con.on('error', (e) => console.log(e.message));
  con.on('close', () => serveur.close());
});

serveur.listen(3000);
