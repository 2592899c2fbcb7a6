import { describe, expect, it } from 'vitest';
import { boardName, deskName, documentName, parseDocumentName } from '../../../shared/names.ts';

describe('document names', () => {
  it.each([boardName('workshop1', 'group-001'), deskName('workshop1', 'person-01', 3)])(
    '%s reads back',
    (name) => {
      const parsed = parseDocumentName(name);
      expect(parsed.ok && documentName(parsed.value)).toBe(name);
    },
  );

  it.each([
    '',
    'board',
    'board/workshop1',
    'board/workshop1/group-001/x',
    'log/workshop1',
    'key/workshop1',
    'desk/workshop1/person-01',
    'desk/workshop1/x/person-01',
    'desk/workshop1/-1/person-01',
    'desk/workshop1/1/__proto__',
    'board/../../etc',
    'board/workshop1/group 001',
  ])('%j is no document that a browser may open', (name) => {
    expect(parseDocumentName(name)).toEqual({ ok: false, code: 'unknown-document' });
  });
});
