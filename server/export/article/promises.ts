import type { Report } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { byUrgency } from '../urgency.ts';
import { heading, item, list, paragraph, quote, type Block, type ListItem } from './blocks.ts';

/** Commitments that are printed. The action log has all of them. */
const PRINTED = 60;

/** Commitments with what became of them, what is not done first. */
export function commitments({ capabilities, commitments: promises }: Report): Block[] {
  const nameOf = new Map(capabilities.map(({ id, name }) => [id, name]));
  const items = [...promises]
    .sort(byUrgency)
    .map(({ intention, number, owner, due, capability, action, result }) => {
      const about = on(nameOf.get(capability ?? ''));
      const became = [action && SAY.action(action), result && SAY.result(result)].filter(
        (said) => said !== '',
      );
      return item(
        [quote(intention), ` (${SAY.promise(number, owner, due)}${about})`],
        became.map((said) => [said]),
      );
    });
  return [
    heading(2, SAY.commitments),
    ...(items.length === 0 ? [paragraph(SAY.commitmentsNone)] : printed(items)),
  ];
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
  return [heading(2, SAY.carried), paragraph(SAY.carriedIntro), ...printed(items)];
}

function printed(items: readonly ListItem[]): Block[] {
  const hidden = items.length - PRINTED;
  return [list(items.slice(0, PRINTED)), ...(hidden > 0 ? [paragraph(SAY.moreCommitments(hidden))] : [])];
}

function on(capability: string | undefined): string {
  return capability === undefined || capability === '' ? '' : `, ${SAY.about(capability)}`;
}
