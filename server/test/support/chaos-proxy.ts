import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What the network does to connections, new ones and those that are open:
 * - `pass`: nothing
 * - `latency`: each piece arrives so many milliseconds later
 * - `blackhole`: bytes vanish, nobody hears anything
 * - `trickle`: the answers come one byte at a time, so many a second
 * - `refuse`: new connections are reset as soon as they are there
 */
export type Weather =
  | { readonly kind: 'pass' | 'blackhole' | 'refuse' }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'trickle'; readonly bytesPerSecond: number };

export interface ChaosProxy {
  readonly port: number;
  /** Connections that are open at this moment. */
  readonly open: number;
  /** Connections that were made since the start. */
  readonly accepted: number;
  /** Bytes that the server sent so far. */
  readonly received: number;
  set(weather: Weather): void;
  /** RST on every open connection, on both sides. */
  reset(): void;
  /** FIN towards the client alone: the server is gone, as far as it says. */
  halfClose(): void;
  /** RST as soon as the server has sent so many bytes more. */
  resetAfter(bytes: number): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** A TCP proxy in front of a real server, with a network that can be made bad while it is used. */
export async function startChaosProxy(target: { readonly host?: string; readonly port: number }): Promise<ChaosProxy> {
  const pairs = new Set<Pair>();
  const state = { weather: { kind: 'pass' } as Weather, accepted: 0, received: 0, resetAt: Infinity };
  const reset = () => {
    for (const { client, server } of pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  };
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    state.accepted += 1;
    if (state.weather.kind === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const server = connect({ host: target.host ?? '127.0.0.1', port: target.port, allowHalfOpen: true });
    const pair = { client, server };
    pairs.add(pair);
    carry(client, server, () => asRequest(state.weather));
    carry(server, client, () => state.weather);
    server.on('data', (bytes: Buffer) => {
      state.received += bytes.length;
      if (state.received < state.resetAt) return;
      state.resetAt = Infinity;
      reset();
    });
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    get open() {
      return pairs.size;
    },
    get accepted() {
      return state.accepted;
    },
    get received() {
      return state.received;
    },
    set: (weather) => (state.weather = weather),
    reset,
    halfClose: () => {
      for (const { client } of pairs) client.end();
    },
    resetAfter: (bytes) => (state.resetAt = state.received + bytes),
    close: async () => {
      reset();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

/** Only answers trickle: a request that never arrives whole is a hanging server. */
const asRequest = (weather: Weather): Weather => (weather.kind === 'trickle' ? { kind: 'pass' } : weather);

/** Bytes from one socket to the other, in order, held back as the reader is slow. */
function carry(from: Socket, to: Socket, weather: () => Weather): void {
  let previous = Promise.resolve();
  from.on('data', (bytes: Buffer) => {
    from.pause();
    previous = previous.then(async () => {
      await deliver(bytes, to, weather);
      from.resume();
    });
  });
  from.on('end', () => {
    previous = previous.then(() => {
      if (weather().kind !== 'blackhole' && to.writable) to.end();
    });
  });
}

async function deliver(bytes: Buffer, to: Socket, weather: () => Weather): Promise<void> {
  const now = weather();
  if (now.kind === 'blackhole') return;
  if (now.kind === 'latency') await sleep(now.ms);
  if (now.kind === 'trickle') return trickle(bytes, to, weather);
  await write(to, bytes);
}

/** Goes on at full speed when the weather changes. */
async function trickle(bytes: Buffer, to: Socket, weather: () => Weather): Promise<void> {
  for (let at = 0; at < bytes.length; at += 1) {
    const now = weather();
    if (now.kind !== 'trickle') return write(to, bytes.subarray(at));
    if (to.destroyed) return;
    await write(to, bytes.subarray(at, at + 1));
    await sleep(1_000 / now.bytesPerSecond);
  }
}

async function write(to: Socket, bytes: Buffer): Promise<void> {
  if (to.destroyed || !to.writable || to.write(bytes)) return;
  await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => undefined);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
