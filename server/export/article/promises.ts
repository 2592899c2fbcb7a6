import type { Report } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { heading, item, list, paragraph, quote, type Block } from './blocks.ts';

/** Commitments with what became of them. */
export function commitments({ capabilities, commitments: promises }: Report): Block[] {
  const nameOf = new Map(capabilities.map(({ id, name }) => [id, name]));
  const items = promises.map(({ intention, number, owner, due, capability, action, result }) => {
    const about = on(nameOf.get(capability ?? ''));
    const became = [action && SAY.action(action), result && SAY.result(result)].filter((said) => said !== '');
    return item(
      [quote(intention), ` (${SAY.promise(number, owner, due)}${about})`],
      became.map((said) => [said]),
    );
  });
  return [heading(2, SAY.commitments), items.length === 0 ? paragraph(SAY.commitmentsNone) : list(items)];
}

/** What was open from earlier workshops; no section where nothing was. */
export function carried({ carried: promises }: Report): Block[] {
  if (promises.length === 0) return [];
  const items = promises.map(
    ({ intention, workshopName, heldAt, number, owner, due, capabilityName, action }) =>
      item(
        [
          quote(intention),
          ` (${SAY.heldAt(workshopName, heldAt)}, ${SAY.promise(number, owner, due)}${on(capabilityName)})`,
        ],
        action === '' ? [] : [[SAY.action(action)]],
      ),
  );
  return [heading(2, SAY.carried), paragraph(SAY.carriedIntro), list(items)];
}

function on(capability: string | undefined): string {
  return capability === undefined || capability === '' ? '' : `, ${SAY.about(capability)}`;
}
