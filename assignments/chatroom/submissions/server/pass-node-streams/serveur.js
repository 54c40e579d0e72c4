const net = require('net');

const clients = new Map();
let numero = 0;

function diffuser(texte, sauf) {
  for (const [socket] of clients) {
    if (socket !== sauf) socket.write(texte);
  }
}

const serveur = net.createServer((socket) => {
  numero += 1;
  const nom = 'visiteur' + numero;
  let tampon = '';
  clients.set(socket, nom);
  socket.setEncoding('utf8');
  socket.write('Bonjour ' + nom + ', tapez fin pour sortir.\n');
  diffuser(nom + ' entre\n', socket);

  socket.on('data', (texte) => {
    tampon += texte;
    let i;
    while ((i = tampon.indexOf('\n')) >= 0) {
      const ligne = tampon.slice(0, i).replace(/\r$/, '');
      tampon = tampon.slice(i + 1);
      if (ligne === 'fin') {
        socket.end('Au revoir\n');
        return;
      }
      diffuser('[' + nom + '] ' + ligne + '\n', socket);
    }
  });
  socket.on('error', (err) => console.log(nom, err.code));
  socket.on('close', () => {
    clients.delete(socket);
    diffuser(nom + ' sort\n');
  });
});

serveur.listen(8000, () => console.log('chat sur 8000'));
