const net = require('net');

function premier(n) {
  if (n < 2n) return false;
  for (let d = 2n; d * d <= n; d++) {
    if (n % d === 0n) return false;
  }
  return true;
}

net.createServer((socket) => {
  socket.on('data', (data) => {
    const texte = data.toString().trim();
    if (!/^[+-]?\d+$/.test(texte)) {
      socket.write('E : ' + texte + " n'est pas un entier\n");
      return;
    }
    const n = BigInt(texte.replace('+', ''));
    socket.write(premier(n) ? 'T : premier\n' : 'F : pas premier\n');
  });
  socket.on('error', () => {});
}).listen(8809);
