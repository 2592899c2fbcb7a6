/**
 * Reads CSV as RFC 4180 says, strictly: an independent reader, so that what the writer thinks of itself does not count.
 * @param end what ends a record
 */
export function readCsv(text: string, end: '\r\n' | '\n' = '\r\n'): string[][] {
  const inQuotes = new RegExp(`"((?:[^"]|"")*)"(,|${end})`, 'y');
  const bare = new RegExp(`([^",\\r\\n]*)(,|${end})`, 'y');
  const records: string[][] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const quoted = text[at] === '"';
      const pattern = quoted ? inQuotes : bare;
      pattern.lastIndex = at;
      const [, field = '', after = ''] = pattern.exec(text) ?? fail(at);
      record.push(quoted ? field.replaceAll('""', '"') : field);
      at += field.length + (quoted ? 2 : 0) + after.length;
      if (after === end) break;
    }
    records.push(record);
  }
  return records;
}

function fail(at: number): never {
  throw new Error(`not RFC 4180 at ${at}`);
}
