'use strict';

/**
 * Asks a server as fast as it answers, in a process of its own: jobs come as messages, figures go back as messages.
 * Times are kept as they are measured: autocannon's own histogram knows whole milliseconds only.
 */
const { performance } = require('node:perf_hooks');
const autocannon = require('autocannon');

process.on('disconnect', () => process.exit(0));

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36';
let visitors = 0;

/** The request of somebody who was never there before, behind one proxy. */
function asVisitor(request) {
  visitors += 1;
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  const headers = { 'user-agent': `${BROWSER} Reader/${visitors}`, 'x-forwarded-for': address };
  return { ...request, headers: { ...request.headers, ...headers } };
}

process.on('message', ({ url, connections, seconds, status, rate, ...job }) => {
  const requests = job.fresh
    ? job.requests.map((request) => ({ ...request, setupRequest: asVisitor }))
    : job.requests;
  const times = [];
  const wrong = {};
  let asked = 0;
  let started = performance.now();
  let last = started;
  const instance = autocannon(
    {
      url,
      connections,
      duration: seconds,
      sampleInt: 100,
      requests,
      ...(rate && { overallRate: rate }),
      // Connections begin at different places of the list: else all would ask for one thing at one time.
      setupClient: (client) => {
        const first = Math.floor((asked++ * requests.length) / connections);
        client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
      },
    },
    (error, result) => {
      if (error) wrong[error.message] = 1;
      if (result?.errors) wrong.errors = result.errors;
      times.sort((one, other) => one - other);
      const quantile = (q) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
      const perSecond = (times.length * 1000) / (last - started);
      const [p50, p95, p99] = [quantile(0.5), quantile(0.95), quantile(0.99)];
      process.send({ perSecond, p50, p95, p99, answered: times.length, wrong });
    }
  );
  instance.once('start', () => (started = performance.now()));
  instance.on('response', (_client, code, _bytes, time) => {
    times.push(time);
    last = performance.now();
    if (code !== status) wrong[code] = (wrong[code] ?? 0) + 1;
  });
});

process.send('ready');
