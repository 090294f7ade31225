import type { EventEmitter } from 'node:events';
import type { Readable } from 'node:stream';
import type { Connection } from 'tedious';

/** How the driver reads what a server answers; its types leave out what is inside. */
interface TokenParsers {
  createTokenStreamParser(message: unknown, handler: object): EventEmitter & { readonly parser: Readable };
}

/**
 * The driver listens to no error of what reads its tokens, and its handlers throw where nobody catches: a server that
 * sends nonsense would end the process. Here both end the connection, which the driver knows how to bear.
 */
export function guardTokens(connection: Connection, onNonsense: (error: Error) => void): void {
  const parsers = connection as unknown as TokenParsers;
  const create = parsers.createTokenStreamParser.bind(connection);
  parsers.createTokenStreamParser = (message, handler) => {
    const fail = (error: Error): void => {
      onNonsense(error);
      // While it logs in, the driver waits for this alone.
      if (created.listenerCount('error') > 0) created.emit('error', error);
    };
    const created = create(message, caught(handler, fail));
    created.parser.on('error', fail);
    return created;
  };
}

/** The same object, none of whose methods throws. */
function caught<T extends object>(handler: T, onError: (error: Error) => void): T {
  return new Proxy(handler, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]): unknown => {
        try {
          return Reflect.apply(member, target, values) as unknown;
        } catch (error) {
          onError(error instanceof Error ? error : new Error(String(error)));
          return undefined;
        }
      };
    },
  });
}
