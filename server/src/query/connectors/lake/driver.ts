import type { Driver } from '../database/driver.js';
import { openDiskStore } from './disk-store.js';
import { LakeClient } from './lake-client.js';
import type { LakeStore } from './lake-file.js';
import type { LakeMachine } from './machine.js';

/** Lakes: not a server that is asked, but files that are read here. */
export function createLakeDriver(machine: LakeMachine): Driver<'lake'> {
  return {
    type: 'lake',
    open({ configuration, secrets }, { dial, connectMs }) {
      const store = async (): Promise<LakeStore> => {
        if (configuration.location === 'disk') return openDiskStore(configuration.path, machine.folders);
        // The AWS SDK takes its time to load, and most installations do without it.
        const { openS3Store } = await import('./s3-store.js');
        const cache = await machine.cache();
        return openS3Store({ configuration, secrets, dial, connectMs, cache });
      };
      return new LakeClient(store, configuration, machine);
    },
  };
}
