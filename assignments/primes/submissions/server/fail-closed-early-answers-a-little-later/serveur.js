// Le calcul peut être long : pour un grand nombre il se fait un peu plus tard, pour que les autres clients passent avant.
const net = require('net');

const PLUS_TARD = 1000; // ms

function puissance(base, exposant, modulo) {
  let resultat = 1n;
  for (let b = base % modulo; exposant > 0n; exposant >>= 1n) {
    if (exposant % 2n === 1n) resultat = (resultat * b) % modulo;
    b = (b * b) % modulo;
  }
  return resultat;
}

function premier(n) {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    if (n % p === 0n) return n === p;
  }
  let impair = n - 1n;
  while (impair % 2n === 0n) impair /= 2n;
  for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    let x = puissance(base, impair, n);
    let d = impair;
    while (d !== n - 1n && x !== 1n && x !== n - 1n) {
      x = (x * x) % n;
      d *= 2n;
    }
    if (x !== n - 1n && d % 2n === 0n) return false;
  }
  return true;
}

function reponse(demande) {
  const texte = demande.trim();
  if (!/^[-+]?[0-9]+$/.test(texte)) return 'E';
  if (texte[0] === '-') return 'F';
  return premier(BigInt(texte.replace('+', ''))) ? 'T' : 'F';
}

net
  .createServer((client) => {
    client.setEncoding('utf8');
    client.on('data', (demande) => {
      setTimeout(() => client.write(reponse(demande)), demande.trim().length < 4 ? 0 : PLUS_TARD);
    });
    client.on('error', (erreur) => console.log('client perdu :', erreur.message));
  })
  .listen(8809);
