import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDrawing, type Draw } from '../../../../server/export/drawing.ts';
import { functions27 } from '../../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../../shared/map/aggregate.ts';
import { mapScene } from '../../../../shared/map/scene/mapScene.ts';
import { PAINTS, THEMES } from '../../../../shared/map/scene/palette.ts';
import type { Scene } from '../../../../shared/map/scene/scene.ts';
import { group, input } from '../boards.ts';

const HOSTILE = '</text><script>alert(1)</script> & "\u0007\ud800\ufffe';

function sceneOf(name: string): Scene {
  const [first, ...rest] = functions27.capabilities;
  const catalogue = { ...functions27, capabilities: [{ ...first!, name }, ...rest] };
  const told = [group(1, [{ lane: 'stop', on: first!.id, dots: 2 }])];
  const how = {
    view: 'tiles',
    overlay: 'direction',
    count: 'groups',
    width: 960,
    room: 'usual',
    legend: true,
  } as const;
  return mapScene(makeReport(input(told, { catalogue })), how);
}

/** Its elements and texts. @throws where it is no well-formed XML. */
function read(xml: string): { readonly tags: readonly string[]; readonly text: string } {
  const parser = new SaxesParser();
  const tags: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => tags.push(name));
  parser.on('text', (part) => (text += part));
  parser.write(xml).close();
  return { tags, text };
}

describe('the component that draws the map, on the server', () => {
  let draw: Draw;
  beforeAll(async () => {
    draw = await loadDrawing(fileURLToPath(new URL('../../../../client/map/draw.ts', import.meta.url)));
  });

  it('draws every text and every tile of the scene', () => {
    const scene = sceneOf('Status reporting');
    const { tags, text } = read(draw(scene, 'light'));
    const texts = [...scene.marks, ...scene.tiles.flatMap(({ marks }) => marks)].filter(
      (mark) => mark.kind === 'text',
    );
    expect(tags.filter((tag) => tag === 'text')).toHaveLength(texts.length);
    for (const mark of texts) expect(text).toContain(mark.text);
    for (const { label } of scene.tiles) expect(text).toContain(label);
  });

  it.each(THEMES)('has its colours written out, in %s', (theme) => {
    const svg = draw(sceneOf('Status reporting'), theme);
    const used = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour));
    const known: readonly string[] = Object.values(PAINTS).map((pair) => pair[THEMES.indexOf(theme)] ?? '');
    used.delete('none');
    expect([...used].filter((colour) => !known.includes(colour ?? ''))).toEqual([]);
  });

  it('keeps the words of people words', () => {
    const { tags, text } = read(draw(sceneOf(HOSTILE), 'dark'));
    expect(new Set(tags)).toEqual(new Set(['svg', 'g', 'rect', 'path', 'text', 'title']));
    expect(text).toContain('<script>alert(1)</script> & "');
  });
});
