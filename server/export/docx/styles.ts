import type { IStylesOptions } from 'docx';
import { paintOf, type PaintName } from '../../../shared/map/scene/palette.ts';

/** Documents are paper: always light. */
export function colour(name: PaintName): string {
  return paintOf(name, 'light').slice(1);
}

const ink = colour('ink');
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

/** Half points, and twentieths of a point. Headings are Word's own, so that its outline shows them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 52, bold: true, color: ink }, paragraph: { spacing: { before: 0, after: 160 } } },
    heading1: heading(34, 420),
    heading2: heading(26, 300),
    heading3: heading(22, 220),
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 30, color: ink },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'Legend',
      name: 'Legend',
      basedOn: 'Normal',
      run: { size: 18, color: colour('ink-2') },
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    {
      id: 'Voice',
      name: 'Voice',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 60, after: 60 }, indent: { left: 240, right: 240 } },
    },
  ],
};
