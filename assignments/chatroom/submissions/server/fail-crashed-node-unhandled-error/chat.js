const net = require('net');
const readline = require('readline');

const sockets = [];

net.createServer((socket) => {
  sockets.push(socket);
  const lignes = readline.createInterface({ input: socket });
  lignes.on('line', (ligne) => {
    if (ligne === 'fin') {
      socket.end();
      return;
    }
    for (const autre of sockets) {
      if (autre !== socket) autre.write(ligne + '\n');
    }
  });
  socket.on('close', () => {
    sockets.splice(sockets.indexOf(socket), 1);
  });
}).listen(8000);
