import { ImageRun, LineRuleType, Paragraph } from 'docx';
import type { Figure } from '../article/blocks.ts';
import { officeLine } from '../office/text.ts';

/** A PNG; undefined where none could be drawn. */
export type Picture = Uint8Array | undefined;

/** Twentieths of a point in a pixel, as Word counts them. */
const PIXEL = 15;

/** The map as large as the page allows. What it shows is said again in the tables behind it. */
export function figure(
  { caption }: Figure,
  headline: string,
  picture: Picture,
  room: { width: number; height: number },
): Paragraph[] {
  const legend = new Paragraph({ style: 'Legend', text: officeLine(caption) });
  if (picture === undefined) return [legend];
  const { width, height } = sizeOf(picture);
  const scale = Math.min(room.width / width, room.height / height) / PIXEL;
  const image = new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: Math.floor(width * scale), height: Math.floor(height * scale) },
    altText: { name: 'Map', title: officeLine(caption), description: officeLine(`${caption}: ${headline}`) },
  });
  return [legend, new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [image] })];
}

/** Pixels, from the header of a PNG. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
