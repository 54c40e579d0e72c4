import { createServer } from 'node:net';

function puissance(a, e, m) {
  let r = 1n;
  a %= m;
  while (e > 0n) {
    if (e & 1n) r = (r * a) % m;
    a = (a * a) % m;
    e >>= 1n;
  }
  return r;
}

function estPremier(n) {
  if (n < 2n) return false;
  const bases = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];
  for (const b of bases) if (n % b === 0n) return n === b;
  let d = n - 1n;
  let s = 0;
  while (d % 2n === 0n) {
    d /= 2n;
    s++;
  }
  return bases.every((b) => {
    let x = puissance(b, d, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < s; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}

function code(texte) {
  const t = texte.trim();
  if (!/^[+-]?\d+$/.test(t)) return 'E';
  if (t.startsWith('-')) return 'F';
  return estPremier(BigInt(t.replace('+', ''))) ? 'T' : 'F';
}

createServer((c) => {
  c.on('data', (d) => c.write(code(d.toString())));
  c.on('error', () => console.log('client perdu'));
}).listen(8809);
