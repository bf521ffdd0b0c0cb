'use strict';

/**
 * The least that a server of Node.js does: for each path the answer that it was given at the start, byte for byte with its
 * headers. So a server beside it is measured by what it does, not by what it sends.
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
