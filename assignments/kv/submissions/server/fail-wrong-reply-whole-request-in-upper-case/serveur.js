'use strict';
const net = require('net');
const donnees = Object.create(null);

const serveur = net.createServer();

serveur.on('connection', function (client) {
  let recu = Buffer.alloc(0);
  client.on('error', () => client.destroy());
  client.on('data', function (d) {
    recu = Buffer.concat([recu, d]);
    let i;
    while ((i = recu.indexOf('\n')) >= 0) {
      // les commandes peuvent être tapées en minuscules
      const requete = recu.toString('utf8', 0, i).replace('\r', '').toUpperCase();
      recu = recu.subarray(i + 1);
      const [, commande, cle, , valeur] = /^(\w+) ([^ ]+)( (.+))?$/.exec(requete) || [];
      if (commande === 'SET' && valeur) {
        donnees[cle] = valeur;
        client.write('OK\n');
      } else if (commande === 'GET' && !valeur && cle in donnees) {
        client.write(donnees[cle] + '\n');
      } else if (commande === 'DEL' && !valeur && cle in donnees) {
        delete donnees[cle];
        client.write('OK\n');
      } else {
        client.write('E\n');
      }
    }
  });
});

serveur.listen(8810, '0.0.0.0');
