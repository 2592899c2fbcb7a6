import { unzipSync } from 'fflate';

/** A page of a browser that shows the first pages side by side. */
export function sheetOf(pages: readonly Buffer[], most: number): string {
  const pictures = pages
    .slice(0, most)
    .map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  return `<!doctype html><style>
    body { display: grid; grid-template-columns: repeat(3, 1fr); align-items: start; gap: 16px; margin: 16px; background: #e4eaed }
    img { inline-size: 100%; background: white; box-shadow: 0 1px 3px #0004 }
  </style>${pictures.join('')}`;
}

/** A page of a browser that shows how a file begins; of a zip each of its files. */
export function textOf(bytes: Buffer, lines: number): string {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const files = isZip ? Object.entries(unzipSync(bytes)) : [['', bytes] as const];
  const each = Math.ceil(lines / files.length);
  const parts = files.map(([name, body]) => {
    const text = Buffer.from(body).toString('utf8').split('\n').slice(0, each).join('\n');
    return `<h2>${escaped(name)}</h2><pre>${escaped(text)}</pre>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 16px; font: 13px/1.5 monospace }
    h2 { margin: 12px 0 4px; font: 600 14px sans-serif }
    pre { margin: 0; white-space: pre; overflow: hidden; text-overflow: ellipsis }
  </style>${parts.join('')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
