const dgram = require('dgram');

const puissance = 2n ** 50n;
const valeurs = ['4j', '4', '5', '-5', '17', '29', `${puissance}`, `${puissance - 1n}`];
const socket = dgram.createSocket('udp4');
let delai;

function suivante() {
  clearTimeout(delai);
  if (valeurs.length === 0) {
    socket.close();
    return;
  }
  const valeur = valeurs.shift();
  socket.send(valeur, 8808, '127.0.0.1');
  delai = setTimeout(() => {
    console.log('Pas de réponse pour', valeur);
    suivante();
  }, 1000);
}

socket.on('message', (message) => {
  console.log('Réponse : ' + message);
  suivante();
});
socket.on('error', (erreur) => console.log('Problème :', erreur.code));

suivante();
