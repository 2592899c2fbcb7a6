import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { until } from './until.ts';
import { freePort } from './port.ts';

export interface ServerOptions {
  /** Arguments of Node: the server's module, and what comes before it. */
  readonly module: readonly string[];
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that runs Node, such as a tracer that stands aside (`strace -D`). */
  readonly under?: readonly string[];
}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A server in a process of its own, on a port of 127.0.0.1 that it keeps, to which things are done. */
export class Server {
  readonly port: number;
  readonly dataDir: string;
  readonly #options: ServerOptions;
  #child: ChildProcess | null = null;
  output = '';

  /** One that is not started yet. */
  constructor(port: number, options: ServerOptions) {
    this.port = port;
    this.dataDir = options.dataDir;
    this.#options = options;
  }

  static async start(options: ServerOptions): Promise<Server> {
    const server = new Server(await freePort(), options);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
  get pid(): number {
    return this.#child?.pid ?? 0;
  }
  get isUp(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts it, again on the same port and folder, and waits until it takes people in. */
  async start(): Promise<void> {
    const { module, dataDir, env, under = [] } = this.#options;
    const [command = '', ...args] = [...under, process.execPath, ...module];
    const child = spawn(command, args, {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    running.add(child);
    child.once('exit', () => running.delete(child));
    const begun = this.output.length;
    const announced = env?.['PUBLIC_URL'] ?? this.url;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    await until(`the server listens`, () => {
      if (!this.isUp) throw new Error(`the server ended at once:\n${this.output.slice(begun)}`);
      return this.output.slice(begun).includes(announced);
    });
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isUp) this.#child?.kill(signal);
  }

  /** Ends it without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** @returns the exit code, and after how many milliseconds. */
  async stop(): Promise<{ code: number | null; after: number }> {
    const asked = performance.now();
    const code = await this.#end('SIGTERM');
    return { code, after: performance.now() - asked };
  }

  async exited(): Promise<number | null> {
    const child = this.#child;
    if (child === null || !this.isUp) return child?.exitCode ?? null;
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const exited = this.exited();
    this.#child?.kill('SIGCONT');
    this.#child?.kill(signal);
    return exited;
  }

  /** Resident memory in MiB; 0 where the system does not tell. */
  memory(): number {
    try {
      const pages = Number(readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ')[1]);
      return Math.round((pages * 4096) / 2 ** 20);
    } catch {
      return 0;
    }
  }

  /** Open files and sockets; 0 where the system does not tell. */
  handles(): number {
    try {
      return readdirSync(`/proc/${this.pid}/fd`).length;
    } catch {
      return 0;
    }
  }
}
