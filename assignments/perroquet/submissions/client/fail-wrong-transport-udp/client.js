const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
socket.on('message', (msg) => {
  console.log('Reçu : ' + msg);
  socket.close();
});
socket.send('Hello, world', 6789, '127.0.0.1');
