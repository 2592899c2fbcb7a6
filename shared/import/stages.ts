import type { ReportStage, ReportWorkshop } from '../map/report.ts';
import { stopMoreStartWithMaturity } from '../template/stopMoreStart.ts';
import type { Scale, Stage, Template, Tense } from '../template/template.ts';
import type { Opening } from './plan.ts';

/**
 * The method behind a report's stages. A report tells what was asked and not how (minutes, dots, placeholders): that is as
 * in our own stage of the same kind, so that the workshop can be opened again.
 * @param name of the method
 */
export function templateOf(
  stages: readonly ReportStage[],
  scales: readonly Scale[],
  tense: Tense,
  name: string,
): Template {
  const ours = stopMoreStartWithMaturity(tense).stages;
  const firstRate = stages.findIndex(({ kind }) => kind === 'rate');
  return {
    id: 'imported',
    name,
    stages: stages.map(({ kind, name, prompt, lanePrompts }, index): Stage => {
      const known = ours.find((stage) => stage.kind === kind);
      const { scales: _scales, lanePrompts: own, ...like } = known ?? { kind, hint: '', minutes: 0 };
      const asked = (lane: 'stop' | 'more' | 'start') => ({
        prompt: lanePrompts?.[lane] ?? '',
        placeholder: own?.[lane].placeholder ?? '',
      });
      return {
        ...like,
        name,
        prompt,
        ...(lanePrompts && {
          lanePrompts: { stop: asked('stop'), more: asked('more'), start: asked('start') },
        }),
        ...(index === firstRate && scales.length > 0 && { scales }),
      };
    }),
  };
}

/**
 * Which stage was opened when, so that each stage was first opened and last closed when the report says. A stage that was
 * still open ends with the workshop.
 */
export function openingsOf({ stages }: ReportWorkshop, closedAt: number): readonly Opening[] {
  const spans = stages.flatMap(({ openedAt, endedAt }, stage) =>
    openedAt === null ? [] : [{ stage, from: openedAt, to: endedAt ?? closedAt }],
  );
  const times = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const openings: Opening[] = [];
  times.forEach((at, index) => {
    const next = times[index + 1];
    for (const { stage } of spans.filter(({ from }) => from === at)) openings.push({ stage, at });
    // Whoever ends next must have been open until then: they had gone back to it.
    const ends = spans.find(({ from, to }) => to === next && from <= at);
    if (ends !== undefined && openings.at(-1)?.stage !== ends.stage) openings.push({ stage: ends.stage, at });
    const isClosed = next !== undefined && ends === undefined && openings.at(-1)?.at !== at;
    if (isClosed && openings.at(-1)?.stage !== null) openings.push({ stage: null, at });
  });
  return openings;
}

/** When the workshop was closed: when its last stage ended, or when the report was made of one that went on. */
export function closedAtOf({ stages, createdAt, reportedAt, closed }: ReportWorkshop): number {
  const ends = stages.flatMap(({ openedAt, endedAt }) => (openedAt === null ? [] : [endedAt ?? reportedAt]));
  return Math.max(createdAt, ...(closed || ends.length > 0 ? ends : [reportedAt]));
}
