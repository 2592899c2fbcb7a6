import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  // Without this a component that uses no rune compiles in legacy mode.
  compilerOptions: { runes: true },
};
