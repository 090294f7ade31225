import { once } from 'node:events';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** What drivers get to reach a server of a test: a plain socket, without the egress gate. */
export const dialTo =
  (port: number) =>
  async (signal?: AbortSignal): Promise<Duplex> => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect', signal ? { signal } : {});
    return socket;
  };
