import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { group, input } from '../map/boards.ts';
import { exported } from './exported.ts';

describe('where people stand', () => {
  const scale = { steps: 5, low: 'Just <beginning>', high: 'Second nature' };
  const scales = [
    { ...scale, id: 'organisation', question: 'How mature is *it*?' },
    { ...scale, id: 'people', question: 'How equipped are people?' },
  ];
  const groups = [group(1, []), group(2, [])];
  const ratings = {
    'group-0001': { organisation: [10, 20, 14, 5, 0] },
    'group-0002': { organisation: [0, 2, 0, 4, 3] },
  };

  it('is one line in the write-up for a scale that was answered', async () => {
    const { text: body } = await exported('md', makeReport(input(groups, { scales, ratings })));
    const section = /## Where people stand\n\n([\s\S]*?)\n\n##/.exec(body)?.[1];
    expect(section).toBe(
      '- **How mature is \\*it\\*?** Median 2 of 5, 58 answers. ' +
        'From 1 (Just \\<beginning\\>) to 5 (Second nature): 10, 22, 14, 9 and 3.\n' +
        '  - People stand some way apart (consensus 0.58; 1 is one step, 0 is half at each end).\n' +
        '  - One camp, widely spread (agreement A 0.37; 1 is one camp, −1 is two at the ends).',
    );
  });

  it('is no section when nobody answered', async () => {
    const { text: body } = await exported('md', makeReport(input(groups, { scales })));
    expect(body).not.toContain('Where people stand');
  });
});
