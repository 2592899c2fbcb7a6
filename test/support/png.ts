import { inflateSync } from 'node:zlib';

/** How often each colour stands in a PNG of 8 bits and four channels: `rrggbbaa`. */
export function coloursOf(png: Buffer): Map<string, number> {
  const width = png.readUInt32BE(16);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const colours = new Map<string, number>();
  let above = Buffer.alloc(stride);
  for (let at = 0; at < raw.length; at += stride + 1) {
    const row = Buffer.from(raw.subarray(at + 1, at + 1 + stride));
    for (let i = 0; i < stride; i++) {
      const before = i < 4 ? 0 : row[i - 4]!;
      row[i] = row[i]! + predicted(raw[at]!, before, above[i]!, i < 4 ? 0 : above[i - 4]!);
    }
    for (let i = 0; i < stride; i += 4) {
      const colour = row.toString('hex', i, i + 4);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    above = row;
  }
  return colours;
}

/** What a row's filter expects of a byte, by the bytes before it, above it and before that (PNG, section 9). */
function predicted(filter: number, before: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return before;
  if (filter === 2) return above;
  if (filter === 3) return (before + above) >> 1;
  const guess = before + above - corner;
  const off = [before, above, corner].map((value) => Math.abs(guess - value));
  if (off[0]! <= off[1]! && off[0]! <= off[2]!) return before;
  return off[1]! <= off[2]! ? above : corner;
}
