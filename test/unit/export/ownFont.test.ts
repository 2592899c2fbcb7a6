import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportInput } from '../../../server/export/exporter.ts';
import { FACES } from '../../../server/export/fonts/faces.ts';
import { readOwnFont, type OwnFont } from '../../../server/export/fonts/own.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Scene } from '../../../shared/map/scene/scene.ts';
import { ARTICLE } from '../../../shared/words/article.ts';
import { SERVER_WORDS } from '../../../shared/words/server.ts';
import { findCommand } from '../../support/commands.ts';
import { cannotRunHere } from '../../support/needs.ts';
import { group, input, workshop } from '../map/boards.ts';
import { exported } from './exported.ts';

const folder = mkdtempSync(join(tmpdir(), 'flashmap-font-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('the typeface of whoever runs the server', () => {
  it('is taken when it is one', async () => {
    const path = FACES[0].regular;
    expect(await readOwnFont(path)).toEqual({ ok: true, value: { path } });
  });

  it('is refused with a sentence when it is none, or is not there', async () => {
    const wrong = {
      'font-missing': [join(folder, 'nothing.ttf')],
      'font-unknown': [
        folder,
        file('empty.ttf', ''),
        file('text.ttf', 'This is a letter to the server, not a typeface.'),
        file('cut.ttf', Buffer.from([0, 1, 0, 0, 0, 9])),
        file('cut.ttc', Buffer.from('ttcf\0\u0001\0\0\0\0\0\u0001\u007f\u007f\u007f\u007f')),
      ],
    };
    for (const [problem, paths] of Object.entries(wrong) as [keyof typeof wrong, string[]][])
      for (const path of paths) {
        expect(await readOwnFont(path)).toEqual({ ok: false, problem });
        expect(SERVER_WORDS.badExportFont[problem](path)).toMatch(
          new RegExp(`^EXPORT_FONT is .*\\(${problem}\\)\\.$`),
        );
      }
  });
});

const BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
/** Where systems keep one with Chinese letters. */
const CHINESE = [
  '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
];

describe('Chinese notes', () => {
  const called = (name: string) =>
    makeReport(
      input([group(1, [{ lane: 'stop', on: 'benefits', text: '减少 减少 meetings' }])], {
        workshop: { ...workshop, name: `${name} PMO` },
      }),
    );
  const report = called('少');
  const textOf = async (font: OwnFont | null) => {
    const path = file('export.pdf', (await exported('pdf', report, { font })).bytes);
    return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  };

  it('are counted in a PDF that has no letters for them, and say so', async (context) => {
    if ((await findCommand('pdftotext')) === null) cannotRunHere(context, 'pdftotext is not on PATH');
    expect(await textOf(null)).toContain(ARTICLE.undrawn(2).slice(0, 40));
  });

  it('are told of by a picture, too, that has no letters for them', async () => {
    const scenes: Scene[] = [];
    const draw: ExportInput['draw'] = async (scene) => (scenes.push(scene), BLANK);
    await exported('png', report, { draw });
    const texts = scenes[0]?.marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])) ?? [];
    expect(texts[0]).toBe('\ufffd PMO');
    expect(texts.join(' ')).toContain(ARTICLE.undrawn(1));
  });

  it('are drawn with a typeface that has them', async (context) => {
    if ((await findCommand('pdftotext')) === null) cannotRunHere(context, 'pdftotext is not on PATH');
    const path = CHINESE.find((each) => existsSync(each));
    if (path === undefined) cannotRunHere(context, 'no typeface with Chinese letters is installed');
    const font = await readOwnFont(path);
    if (!font.ok) throw new Error(font.problem);
    const text = await textOf(font.value);
    expect(text).toContain('“减少 减少 meetings”');
    expect(text).not.toContain('drawn as');
    // Letters that are not drawn leave the same picture, whichever they are.
    const [one, other] = await Promise.all(
      ['少', '多'].map((name) => exported('png', called(name), { font: font.value })),
    );
    expect(Buffer.compare(one!.bytes, other!.bytes)).not.toBe(0);
  });
});
