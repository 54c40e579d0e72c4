// Parrot server that answers in two halves, a tenth of a second apart, and long ones a second
const net = require('net');
const { StringDecoder } = require('string_decoder');

const server = net.createServer((socket) => {
  const decoder = new StringDecoder('utf8');
  let waiting = Promise.resolve();

  async function say(text) {
    const bytes = Buffer.from(text);
    const half = bytes.length >> 1;
    socket.write(bytes.subarray(0, half));
    await new Promise((resolve) => setTimeout(resolve, bytes.length < 9 ? 100 : 1000));
    socket.write(bytes.subarray(half));
  }

  socket.on('data', (chunk) => {
    const text = decoder.write(chunk).toUpperCase();
    waiting = waiting.then(() => say(text));
  });
  socket.on('end', () => console.log('the client has said all'));
  socket.on('error', () => socket.destroy());
  socket.on('close', () => server.close());
});
server.listen(6789);
