/** The thread that reads what is imported, from the sources: Node 20 runs no TypeScript, and a thread inherits no loader. */
import { register } from 'tsx/esm/api';

register();
await import('../server/import/worker.ts');
