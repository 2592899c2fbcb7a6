import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functions27 } from '../../../../shared/catalogue/functions27.ts';
import { breakLines, isRightToLeft, keepsWords } from '../../../../shared/map/scene/lines.ts';
import { textWidth } from '../../../../shared/map/scene/widths.ts';

const TYPE = { size: 13, weight: 620 } as const;

describe('the width of a text', () => {
  const require = createRequire(import.meta.url);
  const font = (path: string) => new PDFDocument().font(require.resolve(`@expo-google-fonts/${path}`));
  const regular = font('atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf').fontSize(100);
  const bold = font('atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf').fontSize(100);
  const latin = [
    ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
    ...'ÀÉÎÕÜàéîõüçñßøåæœŒłžšč€…–—‘’“”·',
  ];

  it('is never less than what the typeface of paper takes', () => {
    for (const character of latin) {
      expect(textWidth(character, 100, 400) + 0.01, character).toBeGreaterThan(
        regular.widthOfString(character),
      );
      for (const weight of [620, 780] as const)
        expect(textWidth(character, 100, weight) + 0.01, character).toBeGreaterThan(
          bold.widthOfString(character),
        );
    }
  });

  it.each([
    [
      'noto-sans-arabic',
      'NotoSansArabic',
      ['الاستراتيجية', 'إدارة المخاطر والفرص', 'تقارير الحالة الأسبوعية', 'تخصيص'],
    ],
    ['noto-sans-hebrew', 'NotoSansHebrew', ['ניהול סיכונים', 'אסטרטגיה', 'משרד ניהול פרויקטים', 'שש']],
    ['noto-sans', 'NotoSans', ['Управление рисками', 'Жизненный цикл', 'Διαχείριση κινδύνων', 'Ωφέλειες']],
  ])('is never less than what words in %s take', (folder, file, names) => {
    const face = font(`${folder}/700Bold/${file}_700Bold.ttf`).fontSize(100);
    for (const name of names) {
      const width = face.widthOfString(name);
      expect(textWidth(name, 100, 620), name).toBeGreaterThan(width);
      expect(textWidth(name, 100, 620), name).toBeLessThan(width * 2);
    }
  });

  it('is near it: a name of the catalogue is no more than a twentieth too wide', () => {
    for (const { name } of functions27.capabilities)
      expect(textWidth(name, 100, 620)).toBeLessThan(bold.widthOfString(name) * 1.06);
  });

  it('counts marks over a letter for nothing and pictures for a whole one', () => {
    expect(textWidth('a\u0301\u0302', 100, 400)).toBe(textWidth('a', 100, 400));
    expect(textWidth('🚀', 100, 400)).toBe(150);
  });
});

describe('lines', () => {
  it('break between words, after a hyphen, and inside a word that is wider than a line', () => {
    expect(breakLines('Watching and controlling delivery', TYPE, 130)).toEqual([
      'Watching and',
      'controlling delivery',
    ]);
    expect(breakLines('Post-project reviews', TYPE, 70)).toEqual(['Post-', 'project', 'reviews']);
    expect(breakLines('Interdependencies of a kind', TYPE, 70)).toEqual([
      'Interdepe-',
      'ndencies',
      'of a kind',
    ]);
    expect(breakLines('リスク管理と品質保証の標準', TYPE, 70).join('')).toBe('リスク管理と品質保証の標準');
  });

  it('leave no letter or two of a broken word alone', () => {
    const word = 'Projektmanagementhandbuchpflege';
    for (let width = 70; width < 260; width += 1) {
      const lines = breakLines(word, TYPE, width);
      expect(lines.at(-1)?.length, String(width)).toBeGreaterThan(2);
      expect(lines.join('').replaceAll('-', '')).toBe(word);
    }
  });

  it('keep words whole where the widest has room', () => {
    expect(keepsWords('Post-project reviews', TYPE, 70)).toBe(true);
    expect(keepsWords('Dashboards and scoreboard', TYPE, 70)).toBe(false);
  });

  it('end in an ellipsis where there are more than there is room for', () => {
    const lines = breakLines('one two three four five six', TYPE, 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('hold every character, none wider than the box, and no part of a picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 6 }),
        fc.integer({ min: 20, max: 300 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = breakLines(text, TYPE, width);
          expect(lines.every((line) => textWidth(line, TYPE.size, TYPE.weight) <= width)).toBe(true);
          expect(lines.every((line) => line.trim() === line && line !== '')).toBe(true);
          const wide = [...text].some((character) => textWidth(character, TYPE.size, TYPE.weight) > width);
          const bare = (all: string) => all.replace(/[\s-]/gu, '');
          if (!wide && width > 80) expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
    expect(breakLines('🧑‍🚀🧑‍🚀🧑‍🚀🧑‍🚀', TYPE, 45).every((line) => /^(🧑‍🚀)+$/u.test(line))).toBe(true);
  });

  it('know a script that runs from right to left', () => {
    expect([isRightToLeft('ניהול'), isRightToLeft('123 إدارة'), isRightToLeft('Benefits ניהול')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
