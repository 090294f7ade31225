import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const apiUrl = process.env['API_URL'] ?? 'http://localhost:3000';
const toApi = { target: apiUrl, changeOrigin: false };

/** Fetches the Latin part of the text font at once instead of after the styles. */
function preloadTextFont(): Plugin {
  return {
    name: 'preload-text-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /\/(inter-latin-wght-normal|instrument-sans-latin-wght-normal)-[^/]+\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadTextFont()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  // For tests that run in Node.
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  server: { port: 5173, proxy: { '/api': toApi, '/health': toApi } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: true,
    // The benchmark of the first route's size reads which files belong to it.
    manifest: true,
    // A data: URL is refused by the content security policy for fonts and scripts.
    assetsInlineLimit: 0,
    // The largest is the outlines of all countries (756 kB), fetched when a map asks for the fine ones.
    chunkSizeWarningLimit: 800,
  },
});
