/** The thread that makes exports, from the sources: Node 20 runs no TypeScript, and a thread inherits no loader. */
import { register as registerHook } from 'node:module';
import { register } from 'tsx/esm/api';

registerHook('./svelte-hook.mjs', import.meta.url);
register();
await import('../server/export/worker.ts');
