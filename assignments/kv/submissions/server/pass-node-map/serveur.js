const net = require('net');

const magasin = new Map();

function executer(ligne) {
  let m = /^SET ([^ ]+) (.+)$/su.exec(ligne);
  if (m) {
    magasin.set(m[1], m[2]);
    return 'OK';
  }
  m = /^(GET|DEL) ([^ ]+)$/u.exec(ligne);
  if (!m || !magasin.has(m[2])) return 'E';
  if (m[1] === 'GET') return magasin.get(m[2]);
  magasin.delete(m[2]);
  return 'OK';
}

net.createServer((client) => {
  let morceaux = [];
  client.on('data', (octets) => {
    let debut = 0;
    let fin;
    while ((fin = octets.indexOf(10, debut)) !== -1) {
      morceaux.push(octets.subarray(debut, fin));
      const ligne = Buffer.concat(morceaux).toString('utf8').replace(/\r$/, '');
      morceaux = [];
      debut = fin + 1;
      client.write(executer(ligne) + '\n');
    }
    morceaux.push(octets.subarray(debut));
  });
  client.on('error', (e) => console.log('client perdu :', e.code));
}).listen(8810, () => console.log('en écoute sur 8810'));
