import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const finding = new Map<string, Promise<string | null>>();

/**
 * The path of a command that comes from a package of the same name: from PATH, else from the system's packages where this
 * user may install them, else null.
 */
export function findCommand(name: string): Promise<string | null> {
  const known = finding.get(name);
  if (known !== undefined) return known;
  const found = onPath(name).then((path) => path ?? installed(name));
  finding.set(name, found);
  return found;
}

async function onPath(command: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, command);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}

async function installed(name: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  // Installed packages start their service at once unless told not to; the lock is waited for when tests run side by side.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: string[]) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=100', '-y', ...args], { env });
  const install = () => apt('install', '--no-install-recommends', name);
  try {
    await install().catch(() => apt('update').then(install));
  } catch {
    return null;
  }
  return onPath(name);
}
