'use strict';

/** The least that a server of Node.js does: a small body, the same for everybody; nothing at all for a POST. */
const http = require('node:http');

process.on('disconnect', () => process.exit(0));

const body = Buffer.from(
  JSON.stringify({ data: { title: 'Sương sớm trên sông', isPublished: true } })
);
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': body.length,
};

const server = http.createServer((request, response) => {
  if (request.method === 'POST') {
    response.writeHead(200, { 'content-length': 0 });
    response.end();
    return;
  }
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
