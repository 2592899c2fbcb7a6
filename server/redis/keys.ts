/** Everything of Flashmap in a Redis begins so. */
export const PREFIX = 'flashmap:';

/**
 * What a name belongs to: its second part, which is the workshop in all but a few (shared/names.ts). It is the hash tag of
 * keys and channels, so that all of a workshop lies in one slot and one script may touch it.
 */
export function tagOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return second === '' ? first : second;
}

/** A key or a channel of a workshop. @param kind a word; @param rest what it is about */
export function taggedKey(tag: string, kind: string, rest: string): string {
  return `${PREFIX}{${tag}}:${kind}:${rest}`;
}
