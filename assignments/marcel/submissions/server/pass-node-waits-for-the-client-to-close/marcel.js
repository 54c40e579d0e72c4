// Serveur Marcel : une connexion finie est fermée par les deux côtés
const net = require('net');
const readline = require('readline');

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });

const serveur = net.createServer((socket) => {
  let fini = false;

  function terminer() {
    if (fini) return;
    fini = true;
    if (!socket.destroyed) socket.end('fin');
    console.log('Connexion interrompue.');
    rl.question('<R>ecommencer <T>erminer ? ', (rep) => {
      if (rep.toUpperCase() === 'T') {
        serveur.close();
        rl.close();
      }
    });
  }

  socket.setEncoding('utf8');
  socket.write('Vous êtes connecté au serveur Marcel. Envoyez vos messages.');
  socket.on('data', (message) => {
    console.log('C> ' + message);
    if (message.toUpperCase() === 'FIN') {
      terminer();
      return;
    }
    rl.question('S> ', (reponse) => {
      if (socket.destroyed) terminer();
      else socket.write(reponse);
    });
  });
  socket.on('end', terminer);
  socket.on('error', (e) => console.log('Client perdu : ' + e.message));
});
serveur.listen(50000);
