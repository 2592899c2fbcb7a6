import { unzipSync } from 'fflate';
import { inflateSync } from 'node:zlib';

const ZIP = 'PK\u0003\u0004';
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** All that stands in a file, as text: zips within zips are opened, and so are the streams of a PDF. */
export function inside(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start.startsWith(ZIP))
    return Object.entries(unzipSync(bytes))
      .map(([name, body]) => `${name}\n${inside(body)}`)
      .join('\n');
  if (start === '%PDF-') return pdfStreams(Buffer.from(bytes));
  return decoder.decode(bytes);
}

function pdfStreams(bytes: Buffer): string {
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(bytes.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not deflated: it stands in the file as it is.
    }
  }
  return parts.join('\n');
}
