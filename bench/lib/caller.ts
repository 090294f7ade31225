import { connect, type Socket } from 'node:net';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}
/** Sends JSON and answers JSON. */
export type Caller = <T>(method: string, path: string, body: unknown) => Promise<Answer<T>>;

/**
 * HTTP/1.1 by hand on one connection that stays, for one request at a time: `node:http` takes the better part of a
 * millisecond for a call after the processor's caches have held something else, and a client's time is not the server's.
 */
export function createCaller(origin: string, token: string): Caller {
  const { hostname, port, host } = new URL(origin);
  let socket: Socket | null = null;
  const connection = (): Socket => {
    if (socket?.writable !== true) socket = connect({ host: hostname, port: Number(port), noDelay: true });
    return socket;
  };
  return <T>(method: string, path: string, body: unknown) =>
    exchange<T>(connection(), requestText({ method, path, host, token, content: JSON.stringify(body) }));
}

function requestText(of: { method: string; path: string; host: string; token: string; content: string }): string {
  const head = [
    `${of.method} ${of.path} HTTP/1.1`,
    `host: ${of.host}`,
    `authorization: Bearer ${of.token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(of.content)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${of.content}`;
}

function exchange<T>(socket: Socket, text: string): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0);
    const settle = (then: () => void): void => {
      socket.removeAllListeners('data').removeAllListeners('error').removeAllListeners('close');
      then();
    };
    socket.on('data', (chunk) => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      const answer = parsed<T>(bytes);
      if (answer !== null) settle(() => resolve(answer));
    });
    socket.once('error', (error) => settle(() => reject(error)));
    socket.once('close', () => settle(() => reject(new Error('The connection ended before the answer was whole.'))));
    socket.write(text);
  });
}

/** Null while something of the answer is still to come. Our server tells the length of all that is not a stream. */
function parsed<T>(bytes: Buffer): Answer<T> | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length:\n${head}`);
  const bodyStart = headEnd + 4;
  if (bytes.length < bodyStart + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), body: JSON.parse(bytes.toString('utf8', bodyStart)) as T };
}
