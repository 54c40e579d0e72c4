// Le salon : ce que dit chacun est groupé et part au plus deux fois par seconde.
const net = require('net');

const DELAI = 500;
const presents = new Set();

class Bavard {
  constructor(socket) {
    this.socket = socket;
    this.debut = '';
    this.dites = [];
    this.minuterie = null;
    this.parti = false;
  }

  entendre(texte) {
    const lignes = (this.debut + texte).split('\n');
    this.debut = lignes.pop();
    for (const ligne of lignes) {
      if (ligne.trim() === 'fin') {
        this.diffuser();
        this.socket.end();
        return;
      }
      this.dites.push(ligne + '\n');
    }
    if (this.dites.length > 0 && this.minuterie === null) {
      this.minuterie = setTimeout(() => setImmediate(() => this.diffuser()), DELAI);
    }
  }

  diffuser() {
    this.minuterie = null;
    if (this.parti) return;
    for (const autre of presents) {
      if (autre !== this) autre.socket.write(this.dites.join(''));
    }
    this.dites = [];
  }

  partir() {
    clearTimeout(this.minuterie);
    this.parti = true;
    presents.delete(this);
    this.socket.destroy();
  }
}

const serveur = net.createServer((socket) => {
  const bavard = new Bavard(socket);
  presents.add(bavard);
  socket.setEncoding('utf8');
  socket.on('data', (texte) => bavard.entendre(texte));
  socket.on('end', () => bavard.partir());
  socket.on('error', () => bavard.partir());
});

serveur.listen(8000, () => console.log('Salon ouvert'));
