import { register } from 'node:module';

register('../../../scripts/svelte-hook.mjs', import.meta.url);
