import path from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: {
    conditions: ['source', 'module', 'browser', 'production'],
    // The one React of the front end.
    dedupe: ['react', 'react-dom'],
  },
  build: {
    outDir: path.join(import.meta.dirname, '../../.cache/drawing'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000,
  },
});
