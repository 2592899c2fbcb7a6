import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// The development server's address; scripts/dev.mjs sets it.
const target = process.env.FLASHMAP_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig(({ isSsrBuild }) => ({
  root: path('./client'),
  cacheDir: path('./.cache/vite'),
  plugins: [svelte({ configFile: path('./svelte.config.js') })],
  // What draws the map on the server stands alone, so that it runs wherever the server does.
  ssr: { noExternal: true },
  build: {
    // What draws the map on the server is built by itself: `vite build --ssr map/draw.ts`.
    outDir: path(isSsrBuild ? './dist/drawing' : './dist/client'),
    copyPublicDir: !isSsrBuild,
    emptyOutDir: true,
    manifest: !isSsrBuild,
    target: 'baseline-widely-available',
    // Every asset is a file of our own origin, so the content policy needs no data: exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    // The Host header stays the page's own, so the server's Origin check sees what it sees in production.
    proxy: {
      '/api/': { target },
      '/socket.io': { target, ws: true },
      '/sync': { target, ws: true },
    },
    fs: { allow: ['./client', './shared', './node_modules'].map(path) },
  },
}));
