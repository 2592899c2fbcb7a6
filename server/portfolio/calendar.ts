import { cleanText } from '../../shared/text.ts';

/** What stands in a calendar: on a day, or, without one, among what is to be done. */
export interface Reminder {
  /** The same each time, so that a calendar that has it already changes it. */
  readonly uid: string;
  /** ISO date, or null. */
  readonly day: string | null;
  readonly summary: string;
  readonly description: string;
}

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75;
const encoder = new TextEncoder();

/**
 * An iCalendar file (RFC 5545). What has a day is an event of that whole day which blocks no time, since few calendars take
 * tasks from a file; what has none is a task.
 * @param now server clock, milliseconds
 */
export function calendarText(name: string, reminders: readonly Reminder[], now: number): string {
  const stamp = `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Flashmap//Portfolio//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...reminders.flatMap((reminder) => componentOf(reminder, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function componentOf({ uid, day, summary, description }: Reminder, stamp: string): string[] {
  const kind = day === null ? 'VTODO' : 'VEVENT';
  const when =
    day === null
      ? ['STATUS:NEEDS-ACTION']
      : [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT'];
  return [
    `BEGIN:${kind}`,
    `UID:${escaped(uid)}`,
    stamp,
    ...when,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `END:${kind}`,
  ];
}

/** TEXT (3.3.11): no line of somebody's text begins a line of the file, and no control character is left. */
function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Longer lines go on behind a space; never within a character. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
