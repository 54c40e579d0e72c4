const net = require('net');
const { StringDecoder } = require('string_decoder');

const serveur = net.createServer(function (socket) {
  console.log('Connexion de ' + socket.remoteAddress);
  const decodeur = new StringDecoder('utf8');

  socket.on('data', function (octets) {
    socket.write(decodeur.write(octets).toUpperCase());
  });
  socket.on('close', function () {
    serveur.close();
  });
});

serveur.listen(6789);
