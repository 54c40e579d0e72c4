const net = require('net');

const PORT = 3030;

const serveur = net.createServer((client) => {
  let message = '';
  client.setEncoding('utf8');
  client.on('data', (texte) => {
    message += texte;
    if (message.length === 'Bonjour'.length) {
      console.log('Reçu : ' + message);
      client.write('Comment va ?', () => client.end());
    }
  });
  client.on('error', () => console.log('client parti'));
  client.on('close', () => serveur.close());
});

serveur.listen(PORT, '127.0.0.1', () => console.log('serveur prêt'));
