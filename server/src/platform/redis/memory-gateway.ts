import { Channels } from './channels.js';
import { MemoryWindow } from './memory-window.js';
import type { RedisGateway } from './redis.js';
import type { Log } from '../log/log.js';

const nothing = (): Promise<void> => Promise.resolve();

/** What answers when no Redis is configured: one process, so counters and messages stay inside of it. */
export function createMemoryGateway(log: Log): RedisGateway {
  const windows = new MemoryWindow();
  const channels = new Channels((error) => log.error('A listener failed.', { error }));
  return {
    configured: false,
    ready: false,
    get: () => Promise.resolve(null),
    set: nothing,
    delete: nothing,
    hit: (key, windowMs) => Promise.resolve(windows.hit(key, windowMs)),
    lock: () => Promise.resolve({ release: nothing }),
    publish: (channel, message) => {
      channels.deliver(channel, message);
      return Promise.resolve();
    },
    subscribe: (channel, listener) => {
      channels.add(channel, listener);
      return Promise.resolve(() => void channels.remove(channel, listener));
    },
    ping: () => Promise.resolve(null),
    close: nothing,
  };
}
