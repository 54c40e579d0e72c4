const dgram = require('dgram');

function premier(n) {
  if (n < 2n) return false;
  for (let i = 2n; i * i <= n; i++) {
    if (n % i === 0n) return false;
  }
  return true;
}

const serveur = dgram.createSocket('udp4');

serveur.on('message', (msg, qui) => {
  if (msg.length === 0) {
    serveur.close();
    return;
  }
  const texte = msg.toString().trim();
  let code = 'E';
  if (/^[+-]?[0-9]+$/.test(texte)) {
    code = premier(BigInt(texte.replace('+', ''))) ? 'T' : 'F';
  }
  console.log(`${qui.address} demande : ${code}`);
  serveur.send(`${texte} : ${code}`, qui.port, qui.address);
});

serveur.bind(8808);
