import { register } from 'node:module';

register('./svelteHook.mjs', import.meta.url);
