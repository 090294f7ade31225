import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const contract = path.join(import.meta.dirname, 'contract/src');
/** Our packages are read from their sources: no build before a test. Aliases reach globalSetup too; conditions don't. */
const fromSource = {
  resolve: {
    alias: [
      { find: /^@datavizpro\/contract$/, replacement: path.join(contract, 'index.ts') },
      { find: /^@datavizpro\/contract\/(schemas|shapes)$/, replacement: path.join(contract, '$1/index.ts') },
      { find: /^@datavizpro\/contract\/regions$/, replacement: path.join(contract, 'places/regions.ts') },
      { find: /^@datavizpro\/gallery$/, replacement: path.join(import.meta.dirname, 'gallery/src/index.ts') },
    ],
  },
};
const exclude = ['**/node_modules/**', '**/dist/**'];
/** Files share a worker's modules, which hold no state: loading them again for each file took half of the run. */
const isolate = false;

/** Run from the root: `npx vitest run server/src/modules/charts`, or `--project server`. */
export default defineConfig({
  ...fromSource,
  test: {
    maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
    projects: [
      { ...fromSource, test: { name: 'contract', include: ['contract/**/*.test.ts'], exclude, isolate } },
      {
        ...fromSource,
        test: {
          name: 'server',
          include: ['server/**/*.test.ts'],
          exclude,
          isolate,
          globalSetup: ['server/test/support/global-setup.ts'],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude,
          pool: 'forks',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: './web/vite.config.ts',
        test: { name: 'web', include: ['web/**/*.test.{ts,tsx}'], exclude, isolate, environment: 'jsdom' },
      },
    ],
  },
});
