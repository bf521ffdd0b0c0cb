'use strict';

/**
 * A minimal Node.js server: sends recorded responses by path, byte for byte with their headers. It shows the cost of
 * sending, so that another server's remaining cost is that of its own work.
 */
const http = require('node:http');

process.on('disconnect', () => process.exit(0));

process.once('message', (answers) => {
  const known = new Map(
    answers.map(({ path, status, headers, body }) => [
      path,
      { status, headers, body: Buffer.from(body, 'base64') },
    ])
  );
  const server = http.createServer((request, response) => {
    const answer = known.get(request.url);
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});

process.send('ready');
