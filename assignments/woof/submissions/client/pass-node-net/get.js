const fs = require('fs');
const net = require('net');

const url = process.argv[2];
const END = '\r\n\r\n';

function fail(message) {
  console.log('Download failed: ' + message);
  process.exit(1);
}

function parse(head) {
  const lines = head.split('\r\n');
  const headers = {};
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { status: Number(lines[0].split(' ')[1]), headers };
}

function save(name, body) {
  fs.writeFileSync(name, body);
  console.log(`${name}: ${body.length} bytes`);
  process.exit(0);
}

function download(address, name, hops) {
  const target = new URL(address);
  const chunks = [];
  let received = 0;
  let response = null;
  let bodyStart = 0;

  const socket = net.connect(Number(target.port), target.hostname, () => {
    socket.write(`GET ${target.pathname} HTTP/1.1\r\nHost: ${target.host}\r\n\r\n`);
  });

  socket.on('data', (chunk) => {
    chunks.push(chunk);
    received += chunk.length;
    if (!response) {
      const all = Buffer.concat(chunks);
      const end = all.indexOf(END);
      if (end < 0) return;
      response = parse(all.toString('latin1', 0, end));
      bodyStart = end + END.length;
      if ([301, 302, 303, 307, 308].includes(response.status) && hops > 0) {
        socket.destroy();
        download(new URL(response.headers.location, target).href, name, hops - 1);
        return;
      }
      if (response.status !== 200) fail('status ' + response.status);
    }
    const length = response.headers['content-length'];
    if (length !== undefined && received - bodyStart >= Number(length)) {
      save(name, Buffer.concat(chunks).subarray(bodyStart, bodyStart + Number(length)));
    }
  });

  socket.on('end', () => {
    if (!response) fail('the server closed without an answer');
    if (response.headers['content-length'] !== undefined) fail('the connection broke off');
    save(name, Buffer.concat(chunks).subarray(bodyStart));
  });

  socket.on('error', (error) => fail(error.message));
}

download(url, decodeURIComponent(new URL(url).pathname).split('/').pop(), 5);
