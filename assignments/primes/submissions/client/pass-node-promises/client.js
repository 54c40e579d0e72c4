const net = require('net');

const numbers = ['4j', '4', '5', '-5', '17', '29', String(2n ** 50n), String(2n ** 50n - 1n)];

function ask(number) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(8809, 'localhost');
    let received = '';
    socket.on('connect', () => socket.write(number + '\n'));
    socket.on('data', (data) => {
      received += data;
      if (received.includes('\n')) {
        socket.destroy();
      }
    });
    socket.on('close', () => resolve(received.trim()));
    socket.on('error', reject);
  });
}

async function main() {
  for (const number of numbers) {
    const answer = await ask(number);
    if (answer === 'T') console.log(`✔ ${number} OUI`);
    else if (answer === 'F') console.log(`✘ ${number} NON`);
    else if (answer === 'E') console.log(`${number} ERREUR`);
    else if (answer === '') console.log(`${number} : le serveur est resté muet`);
    else console.log(`${number} : réponse ${answer} ???`);
  }
}

main().catch((error) => console.error('Pas de serveur :', error.code));
