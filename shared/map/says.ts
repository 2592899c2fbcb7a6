import { sentenceOf } from '../words/map.ts';
import {
  agreementOf,
  contestOf,
  CONTEST_FROM,
  directionOf,
  FEWEST_SIDES,
  stepOf,
  type VoiceCounts,
} from './measures.ts';
import type { Count, Says, Verdict } from './report.ts';

/**
 * Puts every measure of one capability together.
 * @param of groups present, or notes and dots on the capability
 * @param whole what a full colour stands for (see stepOf)
 */
export function saysOf(count: Count, voices: VoiceCounts, of: number, whole: number): Says {
  const less = voices.stop;
  const more = voices.more + voices.start;
  const silent = less + more + voices.even === 0;
  const contest = contestOf(less, more);
  const contested = contest !== null && contest >= CONTEST_FROM && less + more >= FEWEST_SIDES[count];
  return {
    verdict: verdictOf(voices, silent, contested),
    of,
    voices,
    less,
    more,
    direction: directionOf(voices),
    step: silent ? null : stepOf(more - less, whole),
    contest,
    contested,
    agreement: agreementOf(less, more, FEWEST_SIDES[count]),
    ...sentenceOf(count, voices, of),
  };
}

function verdictOf(voices: VoiceCounts, silent: boolean, contested: boolean): Verdict {
  const net = voices.more + voices.start - voices.stop;
  if (silent) return 'silent';
  if (contested) return 'split';
  if (net === 0) return 'even';
  if (net < 0) return 'less';
  return voices.start > voices.more ? 'start' : 'more';
}
