'use strict';

/**
 * Load generator in a separate process: sends requests as fast as the server responds, or at a fixed rate. Jobs and
 * figures are passed as messages. It keeps exact times itself, because autocannon's histogram has a resolution of 1 ms.
 * It also spreads requests evenly, because autocannon's rate sends all requests at the start of each second.
 */
const net = require('node:net');
const { performance } = require('node:perf_hooks');
const { clearInterval, setInterval } = require('node:timers');
const autocannon = require('autocannon');

process.on('disconnect', () => process.exit(0));

/** User agents. Readers at different addresses share them: most people use one of some hundred. */
const BROWSERS = Array.from(
  { length: 200 },
  (_, nth) =>
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${100 + (nth >> 3)}.0.${nth & 7}.0 Safari/537.36`
);
let visitors = 0;

/** The request of a new visitor behind one proxy. */
function asVisitor(request) {
  visitors += 1;
  const address = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  const headers = {
    'user-agent': BROWSERS[visitors % BROWSERS.length],
    'x-forwarded-for': address,
  };
  return { ...request, headers: { ...request.headers, ...headers } };
}

/** Figures from response times in milliseconds. */
function figuresOf(times, took, wrong) {
  times.sort((one, other) => one - other);
  const quantile = (q) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  const [p50, p95, p99] = [quantile(0.5), quantile(0.95), quantile(0.99)];
  return { perSecond: (times.length * 1000) / took, p50, p95, p99, answered: times.length, wrong };
}

const noteWrong = (wrong, what) => (wrong[what] = (wrong[what] ?? 0) + 1);

/**
 * A connection for one request at a time. It reads only the status and the length of a response, because the generator
 * takes CPU time from the measured servers.
 */
function connect({ hostname, port }) {
  const socket = net.connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1');
  let text = '';
  let finish;
  const end = (what) => {
    text = '';
    const told = finish;
    finish = undefined;
    told?.(what);
  };
  socket.on('data', (part) => {
    text += part;
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head));
    if (!length) end('an answer without a length');
    else if (text.length >= head + 4 + Number(length[1])) end(Number(text.slice(9, 12)));
  });
  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('the connection was closed'));
  return {
    ask(request, whenDone) {
      finish = whenDone;
      socket.write(request);
    },
    close: () => socket.destroy(),
  };
}

/** A request as HTTP/1.1 text. */
function toText({ host }, { path, method = 'GET', headers }) {
  const lines = Object.entries({ host, 'content-length': 0, ...headers });
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** Seconds of warm-up without figures, for connections and the JIT compiler. */
const WARM_UP = 1;

/**
 * Sends requests at fixed times (open loop), whether earlier ones are answered or not. A response time starts at the
 * planned time, even if all connections are in use.
 */
function askEvenly({ url, connections, seconds, status, rate, requests, fresh }) {
  const target = new URL(url);
  const idle = Array.from({ length: connections }, () => connect(target));
  const all = [...idle];
  const [times, wrong, queue] = [[], {}, []];
  const [unheard, most] = [rate * WARM_UP, Math.floor(rate * (seconds + WARM_UP))];
  const started = performance.now();
  const momentOf = (nth) => started + (nth * 1000) / rate;
  let sent = 0;
  let done = 0;
  const ask = (connection, nth) => {
    const asked = requests[nth % requests.length];
    connection.ask(toText(target, fresh ? asVisitor(asked) : asked), (what) => {
      done += 1;
      const now = performance.now();
      if (what !== status) noteWrong(wrong, what);
      else if (nth >= unheard) times.push(now - momentOf(nth));
      const next = queue.shift();
      if (next === undefined) idle.push(connection);
      else ask(connection, next);
      if (done < most) return;
      clearInterval(timer);
      for (const one of all) one.close();
      process.send(figuresOf(times, now - started - WARM_UP * 1000, wrong));
    });
  };
  const timer = setInterval(() => {
    for (; sent < most && momentOf(sent) <= performance.now(); sent += 1) {
      const connection = idle.pop();
      if (connection) ask(connection, sent);
      else queue.push(sent);
    }
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
      // Connections start at different positions of the list, so that they do not all request the same at once.
      setupClient: (client) => {
        const first = Math.floor((asked++ * requests.length) / connections);
        client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
        // Bodies were compared before. Decoding them here would take CPU time from the servers.
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
