import net from 'node:net';

/** A request as raw bytes, because HTTP clients refuse to send invalid ones. */
export interface RawRequest {
  method: string;
  /** Target of the request line, neither encoded nor validated. */
  target: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
}

export interface RawAnswer {
  /** 0 if the server closed the connection without a response. */
  status: number;
  headers: Record<string, string>;
  body: string;
  milliseconds: number;
}

/** Timeout in milliseconds. A request that hangs is a failure. */
const PATIENCE = 15_000;

export function send(url: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = net.connect({ host: hostname, port: Number(port) });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No answer within ${PATIENCE} ms`));
    }, PATIENCE);
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ...parse(Buffer.concat(received)), milliseconds: Date.now() - started });
    };
    socket.on('data', (chunk) => received.push(chunk));
    // A server that has responded may reset the connection while the request is still being sent.
    socket.on('error', end);
    socket.on('end', end);
    socket.on('close', end);
    socket.write(toBytes(request, hostname));
  });
}

function toBytes({ method, target, headers, body }: RawRequest, host: string): Buffer {
  const all = {
    host,
    connection: 'close',
    ...(body && { 'content-length': String(body.length) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  // latin1 writes one byte per character, because targets and headers are bytes.
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return body ? Buffer.concat([head, body]) : head;
}

function parse(bytes: Buffer): Omit<RawAnswer, 'milliseconds'> {
  const split = bytes.indexOf('\r\n\r\n');
  if (split < 0) return { status: 0, headers: {}, body: '' };
  const [statusLine = '', ...lines] = bytes.subarray(0, split).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    })
  );
  const payload = bytes.subarray(split + 4);
  const body = headers['transfer-encoding'] === 'chunked' ? joinChunks(payload) : payload;
  return { status: Number(statusLine.split(' ')[1]), headers, body: body.toString('utf8') };
}

function joinChunks(payload: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = payload.indexOf('\r\n', at);
    const size = lineEnd < 0 ? 0 : Number.parseInt(payload.toString('latin1', at, lineEnd), 16);
    if (!size) return Buffer.concat(chunks);
    chunks.push(payload.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
