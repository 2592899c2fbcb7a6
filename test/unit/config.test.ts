import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/config.ts';
import { nearbyAddresses } from '../../server/network.ts';
import { createAddresses } from '../../server/http/addresses.ts';
import { originAllowed } from '../../server/http/origin.ts';

const sentences = (env: Record<string, string>) => {
  const parsed = parseConfig(env, '/srv');
  return parsed.ok ? [] : parsed.sentences;
};

describe('settings', () => {
  it('need none', () => {
    expect(parseConfig({}, '/srv/flashmap')).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '0.0.0.0',
        dataDir: '/srv/flashmap/data',
        publicUrl: null,
        logLevel: 'warn',
        redisUrl: null,
        metricsToken: null,
        embedderUrl: null,
        exportFont: null,
      },
    });
  });

  it('are read as they are meant', () => {
    const env = {
      PORT: '8080',
      HOST: '::1',
      DATA_DIR: '/var/flashmap',
      PUBLIC_URL: 'https://map.example.org/',
      LOG_LEVEL: 'debug',
      REDIS_URL: 'rediss://map:a%2Fb@redis.example.org:6380/3',
      METRICS_TOKEN: '0123456789abcdef',
      EMBEDDER_URL: 'https://models.example.org/embed?space=pmo',
      EXPORT_FONT: 'fonts/wide.ttc',
    };
    expect(parseConfig(env, '/srv')).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '::1',
        dataDir: '/var/flashmap',
        publicUrl: 'https://map.example.org',
        logLevel: 'debug',
        redisUrl: 'rediss://map:a%2Fb@redis.example.org:6380/3',
        metricsToken: '0123456789abcdef',
        embedderUrl: 'https://models.example.org/embed?space=pmo',
        exportFont: '/srv/fonts/wide.ttc',
      },
    });
  });

  it('that are wrong are all named at once, a sentence each', () => {
    const wrong = {
      PORT: 'eighty',
      HOST: 'a b',
      DATA_DIR: ' ',
      PUBLIC_URL: 'map.example.org',
      LOG_LEVEL: 'loud',
    };
    expect(sentences(wrong)).toEqual([
      expect.stringMatching(/^PORT is "eighty".*\.$/),
      expect.stringMatching(/^HOST is "a b".*\.$/),
      expect.stringMatching(/^DATA_DIR is empty.*\.$/),
      expect.stringMatching(/^PUBLIC_URL is "map\.example\.org".*\.$/),
      expect.stringMatching(/^LOG_LEVEL is "loud".*debug, info.*\.$/),
    ]);
  });

  it.each(['-1', '65536', '3000.5', '0x10', '1e3', ' 80'])('refuse the port %s', (PORT) => {
    expect(sentences({ PORT })).toHaveLength(1);
  });
  it.each([
    'ftp://a.example',
    'https://a.example/path',
    'https://a.example/?q',
    'https://user:pw@a.example',
    'javascript:alert(1)',
  ])('refuse the address %s', (PUBLIC_URL) => {
    expect(sentences({ PUBLIC_URL })).toHaveLength(1);
  });

  it.each([
    'redis://localhost',
    'redis://localhost:6379/0',
    'rediss://:secret@10.0.0.1:6380',
    'redis://[::1]/12',
  ])('take the Redis at %s', (REDIS_URL) => expect(sentences({ REDIS_URL })).toEqual([]));
  it.each([
    'localhost:6379',
    'http://secret-pw@localhost',
    'redis://:secret-pw@/0',
    'redis://:secret-pw@localhost/zero',
    'redis://:secret-pw@localhost/0?db=1',
    'redis://:secret-pw%@localhost',
    'redis://:secret-pw#@localhost',
    'redis+sentinel://:secret-pw@localhost',
  ])('refuse the Redis at %s, and say nothing of it again', (REDIS_URL) => {
    const said = sentences({ REDIS_URL });
    expect(said).toEqual([expect.stringMatching(/^REDIS_URL must be .*\.$/)]);
    expect(said.join()).not.toContain('secret-pw');
  });
  it.each(['short', 'with spaces in between it', 'ümlaut-ümlaut-ümlaut'])(
    'refuse the token %s',
    (METRICS_TOKEN) => {
      expect(sentences({ METRICS_TOKEN })).toHaveLength(1);
    },
  );
  it.each(['models', 'ftp://models.example.org', 'https://me:secret-pw@models.example.org/', 'https://x/#y'])(
    'refuse the model at %s, and say nothing of it again',
    (EMBEDDER_URL) => {
      const said = sentences({ EMBEDDER_URL });
      expect(said).toEqual([expect.stringMatching(/^EMBEDDER_URL must be .*\.$/)]);
      expect(said.join()).not.toContain('secret-pw');
    },
  );
});

describe('addresses', () => {
  const net = (address: string, internal = false) => [
    { address, internal, family: 'IPv4' as const, netmask: '', mac: '', cidr: null },
  ];
  it('for people nearby are those that they can reach', () => {
    const interfaces = { lo: net('127.0.0.1', true), docker0: net('172.17.0.1'), wlan0: net('192.168.1.20') };
    expect(nearbyAddresses('0.0.0.0', interfaces)).toEqual(['192.168.1.20', '172.17.0.1']);
    expect(nearbyAddresses('127.0.0.1', interfaces)).toEqual([]);
    expect(nearbyAddresses('192.168.1.20', interfaces)).toEqual(['192.168.1.20']);
  });

  it('to join at are never this machine’s own name for itself when it has a better one', () => {
    const open = createAddresses(null, '192.168.1.20', () => 3000);
    expect(open.joinBase('localhost:3000')).toBe('http://192.168.1.20:3000');
    expect(open.base('localhost:3000')).toBe('http://localhost:3000');
    expect(open.joinBase('localhost:5173')).toBe('http://localhost:5173');
    expect(open.joinBase('flashmap.local:3000')).toBe('http://flashmap.local:3000');
    expect(
      createAddresses('https://map.example.org', '192.168.1.20', () => 3000).joinBase('localhost:3000'),
    ).toBe('https://map.example.org');
  });
});

describe('an Origin', () => {
  const host = 'flashmap.local:3000';
  it.each([
    ['http://flashmap.local:3000', true],
    ['https://flashmap.local:3000', true],
    ['https://map.example.org', true],
    ['https://map.example.org.evil.example', false],
    ['https://evil-flashmap.local:3000', false],
    ['http://FLASHMAP.local:3000', false],
    ['http://flashmap.local', false],
    ['null', false],
    ['', false],
  ])('%s: %s', (origin, allowed) => {
    expect(originAllowed({ origin, host }, 'https://map.example.org')).toBe(allowed);
  });
  it('may be missing, unless the browser says that another site asks', () => {
    expect(originAllowed({ host }, null)).toBe(true);
    expect(originAllowed({ host, 'sec-fetch-site': 'same-origin' }, null)).toBe(true);
    expect(originAllowed({ host, 'sec-fetch-site': 'cross-site' }, null)).toBe(false);
    expect(originAllowed({ host, 'sec-fetch-site': 'same-site' }, null)).toBe(false);
  });
});
