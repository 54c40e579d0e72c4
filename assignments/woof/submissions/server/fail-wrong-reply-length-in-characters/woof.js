const fs = require('fs');
const http = require('http');
const path = require('path');

const file = process.argv[2];
const name = path.basename(file);
const text = fs.readFileSync(file, 'utf8');

const server = http.createServer((req, res) => {
  if (decodeURIComponent(req.url) === '/') {
    res.writeHead(302, { Location: '/' + encodeURIComponent(name), Connection: 'close' });
    res.end();
  } else if (decodeURIComponent(req.url) === '/' + name) {
    res.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': text.length,
      Connection: 'close',
    });
    res.end(text, () => process.exit(0));
  } else {
    res.writeHead(404, { Connection: 'close' });
    res.end('Not found');
  }
});

server.listen(8080, () => console.log('Serving ' + name));
