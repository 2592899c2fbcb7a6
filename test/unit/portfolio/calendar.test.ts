import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type Reminder } from '../../../server/portfolio/calendar.ts';

const NOW = Date.UTC(2026, 4, 21, 17, 5, 9, 120);
const one: Reminder = { uid: 'p1@w1', day: '2026-06-30', summary: 'Drop it', description: 'Spring, group 3' };

/** Lines as a reader of the format sees them: unfolded, and texts as they were before they were escaped. */
function read(file: string): (readonly [string, string])[] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1).replace(/\\(.)/g, (_, it: string) => (it === 'n' ? '\n' : it));
      return [line.slice(0, colon), value] as const;
    });
}
const valuesOf = (file: string, name: string) =>
  read(file).flatMap(([key, value]) => (key === name ? [value] : []));

describe('a calendar of what is open', () => {
  it('has an all-day event a day, and a task for what has none', () => {
    const lines = read(calendarText('Our PMO', [one, { ...one, uid: 'p2@w1', day: null }], NOW));
    expect(lines.slice(0, 6).map((line) => line.join(':'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Flashmap//Portfolio//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Our PMO',
    ]);
    expect(lines.slice(6).map((line) => line.join(':'))).toEqual([
      ...['BEGIN:VEVENT', 'UID:p1@w1', 'DTSTAMP:20260521T170509Z', 'DTSTART;VALUE=DATE:20260630'],
      ...['TRANSP:TRANSPARENT', 'SUMMARY:Drop it', 'DESCRIPTION:Spring, group 3', 'END:VEVENT'],
      ...['BEGIN:VTODO', 'UID:p2@w1', 'DTSTAMP:20260521T170509Z', 'STATUS:NEEDS-ACTION'],
      ...['SUMMARY:Drop it', 'DESCRIPTION:Spring, group 3', 'END:VTODO', 'END:VCALENDAR'],
    ]);
  });

  it('gives any text back as it was, in lines of 75 octets that cut through no character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }),
      fc.string({
        unit: fc.constantFrom('\\', ';', ',', ':', '\n', '"', 'é', '😀', 'ש', ' ', 'n'),
        maxLength: 300,
        size: 'max',
      }),
    );
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = calendarText(summary, [{ ...one, summary, description }], NOW);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        for (const [name, given] of [
          ['SUMMARY', summary],
          ['DESCRIPTION', description],
        ] as const)
          expect(valuesOf(file, name)).toEqual([given]);
      }),
    );
  });

  it('lets no text become a line of its own', () => {
    const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\rATTACH:http://a.example\u0000\u2028\ud800';
    const file = calendarText(
      hostile,
      [{ ...one, uid: hostile, summary: hostile, description: hostile }],
      NOW,
    );
    expect(file.split('\r\n').filter((line) => /^(BEGIN|END|ATTACH)/.test(line))).toEqual([
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'],
    ]);
    expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(file).not.toContain('\u0000');
  });
});
