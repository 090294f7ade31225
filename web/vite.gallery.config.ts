import path from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import base from './vite.config';

/** The gallery's page as files, for the tests that look at it: `vite build --config vite.gallery.config.ts`. */
export default mergeConfig(
  base,
  defineConfig({
    base: './',
    build: {
      outDir: '../.cache/gallery',
      emptyOutDir: true,
      sourcemap: false,
      manifest: false,
      rolldownOptions: { input: path.join(import.meta.dirname, 'gallery.html') },
    },
  }),
);
