const net = require('net');

let clients = [];

net.createServer((client) => {
  let recu = '';
  clients.push(client);

  function partir() {
    clients = clients.filter((c) => c !== client);
  }

  client.on('data', (data) => {
    recu += data;
    let fin = recu.indexOf('\n');
    while (fin !== -1) {
      const ligne = recu.substring(0, fin);
      recu = recu.substring(fin + 1);
      if (ligne.trim() === 'fin') {
        partir();
        client.end();
        return;
      }
      clients.filter((c) => c !== client).forEach((c) => c.write(client.remotePort + '> ' + ligne + '\n'));
      fin = recu.indexOf('\n');
    }
  });
  client.on('end', partir);
  client.on('error', partir);
}).listen(8000);
