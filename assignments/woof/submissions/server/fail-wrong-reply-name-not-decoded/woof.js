const fs = require('fs');
const http = require('http');
const path = require('path');

const file = process.argv[2];
const name = path.basename(file);
let busy = false;

function refuse(res, status) {
  res.writeHead(status, { 'Content-Type': 'text/plain' });
  res.end('non\n');
}

const server = http.createServer((req, res) => {
  if (req.url !== '/' && req.url !== '/' + name) return refuse(res, 404);
  if (busy) return refuse(res, 503);
  busy = true;
  res.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': fs.statSync(file).size,
    Connection: 'close',
  });
  res.on('finish', () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
  res.on('close', () => {
    if (!res.writableFinished) busy = false;
  });
  fs.createReadStream(file).pipe(res);
});

server.listen(8080, () => console.log(`http://localhost:8080/${encodeURIComponent(name)}`));
