'use strict';

/**
 * Asks a server as fast as it answers, or so many times a second, in a process of its own: jobs come as messages,
 * figures go back as messages. Times are kept as they are measured: autocannon's own histogram knows whole
 * milliseconds only, and what it sends at a rate it sends all at once when a second begins.
 */
const http = require('node:http');
const { performance } = require('node:perf_hooks');
const { clearInterval, setInterval } = require('node:timers');
const autocannon = require('autocannon');

process.on('disconnect', () => process.exit(0));

/** Readers at different addresses share browsers: there are some hundred that most people use. */
const BROWSERS = Array.from(
  { length: 200 },
  (_, nth) =>
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${100 + (nth >> 3)}.0.${nth & 7}.0 Safari/537.36`
);
let visitors = 0;

/** The request of somebody who was never there before, behind one proxy. */
function asVisitor(request) {
  visitors += 1;
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  const headers = {
    'user-agent': BROWSERS[visitors % BROWSERS.length],
    'x-forwarded-for': address,
  };
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** What goes back of times in milliseconds. */
function figuresOf(times, took, wrong) {
  times.sort((one, other) => one - other);
  const quantile = (q) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  const [p50, p95, p99] = [quantile(0.5), quantile(0.95), quantile(0.99)];
  return { perSecond: (times.length * 1000) / took, p50, p95, p99, answered: times.length, wrong };
}

const noteWrong = (wrong, what) => (wrong[what] = (wrong[what] ?? 0) + 1);

/**
 * Readers come one by one, whether others are answered or not: each at its moment, and its time begins then, though
 * all connections may be in use.
 */
function askEvenly({ url, connections, seconds, status, rate, requests, fresh }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const [times, wrong, most] = [[], {}, Math.floor(rate * seconds)];
  const started = performance.now();
  const momentOf = (nth) => started + (nth * 1000) / rate;
  let sent = 0;
  let open = 0;
  const ask = (nth) => {
    const asked = requests[nth % requests.length];
    const { path, method, headers } = fresh ? asVisitor(asked) : asked;
    open += 1;
    const done = (what) => {
      open -= 1;
      if (what === status) times.push(performance.now() - momentOf(nth));
      else noteWrong(wrong, what);
      if (sent < most || open > 0) return;
      clearInterval(timer);
      agent.destroy();
      process.send(figuresOf(times, performance.now() - started, wrong));
    };
    http
      .request(new URL(path, url), { agent, method, headers }, (response) => {
        response.resume().once('end', () => done(response.statusCode));
      })
      .once('error', (error) => done(error.message))
      .end();
  };
  const timer = setInterval(() => {
    while (sent < most && momentOf(sent) <= performance.now()) ask(sent++);
  }, 1);
}

function askFast({ url, connections, seconds, status, ...job }) {
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
      // Connections begin at different places of the list: else all would ask for one thing at one time.
      setupClient: (client) => {
        const first = Math.floor((asked++ * requests.length) / connections);
        client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
        // Bodies were compared before; to read them as texts here takes time from those who make them.
        client.pipelinedRequests.addBody = () => undefined;
      },
    },
    (error, result) => {
      if (error) wrong[error.message] = 1;
      if (result?.errors) wrong.errors = result.errors;
      process.send(figuresOf(times, last - started, wrong));
    }
  );
  instance.once('start', () => (started = performance.now()));
  instance.on('response', (_client, code, _bytes, time) => {
    times.push(time);
    last = performance.now();
    if (code !== status) noteWrong(wrong, code);
  });
}

process.on('message', (job) => (job.rate ? askEvenly(job) : askFast(job)));

process.send('ready');
