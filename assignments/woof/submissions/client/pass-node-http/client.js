// node client.js URL
const fs = require('fs');
const http = require('http');
const path = require('path');

const depart = new URL(process.argv[2]);
const nom = path.basename(decodeURIComponent(depart.pathname));

function echouer(message) {
  console.log('Échec : ' + message);
  process.exitCode = 1;
}

function telecharger(url, sauts) {
  const requete = http.get(url, { agent: false }, (reponse) => {
    const code = reponse.statusCode;
    if ([301, 302, 303, 307, 308].includes(code) && sauts > 0) {
      reponse.resume();
      telecharger(new URL(reponse.headers.location, url), sauts - 1);
      return;
    }
    if (code !== 200) {
      reponse.resume();
      echouer('réponse ' + code);
      return;
    }
    const sortie = fs.createWriteStream(nom);
    let coupe = false;
    reponse.on('aborted', () => {
      coupe = true;
      sortie.end();
    });
    reponse.on('error', () => {
      coupe = true;
    });
    sortie.on('finish', () => {
      if (coupe) {
        fs.unlinkSync(nom);
        echouer('la connexion a été coupée');
      } else {
        console.log(nom + ' enregistré');
      }
    });
    reponse.pipe(sortie);
  });
  requete.on('error', (e) => echouer(e.message));
}

telecharger(depart, 5);
