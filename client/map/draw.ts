import { render } from 'svelte/server';
import { paintOf, type PaintName, type Theme } from '../../shared/map/scene/palette.ts';
import type { Scene } from '../../shared/map/scene/scene.ts';
import { cleanText } from '../../shared/text.ts';
import Drawing from './Drawing.svelte';

/** Room around a picture that stands alone. */
const MARGIN = 24;
const FONTS = "'Atkinson Hyperlegible', 'Atkinson Hyperlegible Next', system-ui, sans-serif";

/** A scene as an SVG file's text: drawn by the component that draws it on the page, with the colours written out; with `tokens` they are left to the page around it. */
export function draw(scene: Scene, theme: Theme | 'tokens'): string {
  const width = scene.width + 2 * MARGIN;
  const height = scene.height + 2 * MARGIN;
  const { body } = render(Drawing, {
    props: {
      scene,
      paint: (name: PaintName) => (theme === 'tokens' ? `var(--${name})` : paintOf(name, theme)),
      ground: { margin: MARGIN, paint: 'bg' },
      root: {
        width,
        height,
        viewBox: [-MARGIN, -MARGIN, width, height].join(' '),
        role: 'img',
        'aria-label': scene.title,
        'font-family': FONTS,
      },
    },
  });
  // Comments are the component's seams; what XML forbids in a text and HTML does not is nobody's words.
  return cleanText(body.replace(/<!--.*?-->/gs, ''))
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll(']]>', ']]&gt;');
}
