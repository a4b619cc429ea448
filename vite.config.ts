import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { handbook } from './scripts/handbook/plugin.ts';

/**
 * The desk's build: `npx vite build`. The pages are served under a strict policy (`default-src 'self'`), so nothing may
 * be inlined: no scripts or styles in the HTML, no `data:` addresses.
 */
export default defineConfig({
  root: 'src/web',
  base: '/desk/',
  plugins: [react(), handbook()],
  // importers are loaded by the worker when one is needed
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first versions that know light-dark(), which the theme is made of.
    target: ['es2023', 'chrome123', 'firefox120', 'safari17.5'],
  },
});
