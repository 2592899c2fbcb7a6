import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkshopLinks } from '../../shared/workshop/requests.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser, CREATE } from './people.ts';

let app: TestApp;
let clientDir: string;
beforeAll(async () => {
  clientDir = await mkdtemp(joinPath(tmpdir(), 'flashmap-client-'));
  await mkdir(joinPath(clientDir, 'assets'));
  await writeFile(joinPath(clientDir, 'index.html'), '<!doctype html><title>Flashmap</title>');
  await writeFile(joinPath(clientDir, 'assets', 'main-abc123.js'), 'export {};');
  app = await startApp({ config: { clientDir } });
});
afterAll(async () => {
  await app.dispose();
  await rm(clientDir, { recursive: true });
});

describe('every answer', () => {
  it('lets a page load from here alone, be framed by nobody and tell no address', async () => {
    const { headers } = await new Browser(app.url).get('/');
    const policy = headers.get('content-security-policy');
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('is the page for any route, the file for an asset, and a refusal for what is not there', async () => {
    const browser = new Browser(app.url);
    for (const route of ['/', '/j/K7M4TX', '/w/some-workshop/console', '/enter/some-workshop']) {
      const page = await browser.get<string>(route);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(page.body).toContain('Flashmap');
    }
    const asset = await browser.get('/assets/main-abc123.js');
    expect(asset.headers.get('cache-control')).toMatch(/immutable/);
    for (const missing of [
      '/assets/gone.js',
      '/../../package.json',
      '/robots.txt',
      '/api/nothing',
      '/api/../secret.js',
    ]) {
      expect((await browser.get(missing)).status).toBe(404);
    }
    const posted = await browser.post<{ code: string }>('/w/some-workshop', {});
    expect([posted.status, posted.body.code]).toEqual([404, 'not-found']);
    expect((await browser.get('/healthz')).body).toEqual({ ok: true });
  });
});

describe('a ticket', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const made = await new Browser(app.url).post('/api/workshops', CREATE);
    expect(made.status).toBe(201);
    const [cookie] = made.headers.getSetCookie();
    expect(cookie).toMatch(/^fm_facilitator_[\w-]{16}=[\w-]{16}\.[\w-]{22};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    expect(JSON.stringify(made.body)).not.toContain(/\.([\w-]{22});/.exec(cookie!)![1]);
  });

  it('is Secure, and links are public, when people come over https', async () => {
    const own = await startApp({ config: { publicUrl: 'https://flashmap.example.org' } });
    const made = await new Browser(own.url).post<{ links: WorkshopLinks }>('/api/workshops', CREATE, {
      origin: 'https://flashmap.example.org',
    });
    expect(made.headers.getSetCookie()[0]).toMatch(/Secure/);
    expect(made.headers.get('strict-transport-security')).toMatch(/max-age/);
    for (const link of Object.values(made.body.links))
      expect(link).toMatch(/^https:\/\/flashmap\.example\.org\//);
    await own.dispose();
  });
});

describe('bad input', () => {
  it('gets a code and a sentence, and the server stays up', async () => {
    const browser = new Browser(app.url);
    const bodies: [string, unknown, number, string][] = [
      ['/api/join', '{"code": ', 400, 'bad-request'],
      ['/api/join', { code: 7 }, 400, 'bad-request'],
      ['/api/join', { code: 'K7M4TX', extra: true }, 400, 'bad-request'],
      ['/api/join', { code: '💥💥💥' }, 404, 'unknown-code'],
      ['/api/enter', { workshop: '__proto__', secret: 'x' }, 404, 'unknown-link'],
      ['/api/workshops', { ...CREATE, name: 'x'.repeat(3000) }, 400, 'too-long'],
      ['/api/workshops', { ...CREATE, name: ' ' }, 400, 'empty-text'],
      ['/api/workshops', { ...CREATE, name: 'a\u0007b' }, 400, 'bad-name'],
      ['/api/workshops', { ...CREATE, groups: 1000 }, 400, 'bad-request'],
      ['/api/workshops', 'x'.repeat(200_000), 413, 'over-limit'],
    ];
    for (const [path, body, status, code] of bodies) {
      const answer = await browser.post(path, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
      expect(answer.body.message).toMatch(/\.$/);
    }
    expect((await browser.get('/healthz')).status).toBe(200);
  });
});
