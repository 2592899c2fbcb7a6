import type { Lane } from '../lanes.ts';
import type { LanePrompt, Stage, Template, Tense } from './template.ts';

const PROMPTS: Record<Tense, Record<Lane, LanePrompt> & { hint: string }> = {
  'has-happened': {
    stop: { prompt: 'What has your PMO stopped doing?', placeholder: 'Something we stopped…' },
    more: { prompt: 'What is your PMO asked to do more of?', placeholder: 'Something we do more of…' },
    start: { prompt: 'What has your PMO started doing?', placeholder: 'Something we started…' },
    hint: 'Here, or anywhere you have worked. One idea a note.',
  },
  'should-happen': {
    stop: { prompt: 'What should the PMO stop doing?', placeholder: 'Something to stop…' },
    more: { prompt: 'What should the PMO do more of?', placeholder: 'Something to do more of…' },
    start: { prompt: 'What should the PMO start doing?', placeholder: 'Something to start…' },
    hint: 'Think of last month at work. One idea a note.',
  },
};

/** The flashmob itself: write alone, read, sort, choose, place on the map, promise. */
export function stopMoreStart(tense: Tense): Template {
  const { hint, ...lanePrompts } = PROMPTS[tense];
  return {
    id: 'stop-more-start',
    name: 'Stop / more / start',
    stages: [
      { kind: 'write', name: 'Write', prompt: lanePrompts.stop.prompt, lanePrompts, hint, minutes: 8 },
      {
        kind: 'read',
        name: 'Read',
        prompt: 'Read what your group wrote',
        hint: 'In silence first. Notes stay where they are.',
        minutes: 3,
        lateNotes: true,
      },
      {
        kind: 'cluster',
        name: 'Cluster',
        prompt: 'Sort what belongs together',
        hint: 'Drop one note on another, then name the cluster.',
        minutes: 10,
        lateNotes: true,
      },
      {
        kind: 'vote',
        name: 'Vote',
        prompt: 'Give your dots to what matters most',
        hint: 'Nobody sees your dots. They are counted when voting closes.',
        minutes: 5,
        budget: { perLane: 3, perItem: 2 },
      },
      {
        kind: 'map',
        name: 'Place on the map',
        prompt: 'Which capability is each cluster about?',
        hint: 'Start with the clusters that drew most dots. Some may fit nowhere; say so.',
        minutes: 6,
      },
      {
        kind: 'commit',
        name: 'Commit',
        prompt: 'What will you do about it?',
        hint: 'One intention, one owner, one date.',
        minutes: 8,
      },
      {
        kind: 'review',
        name: 'Review',
        prompt: 'What came of it?',
        hint: 'Weeks later: what was done, and what it led to.',
        minutes: 0,
      },
    ],
  };
}

/** The same day opened by three questions on maturity, because what a PMO can do depends on where it stands. */
export function stopMoreStartWithMaturity(tense: Tense): Template {
  const rate: Stage = {
    kind: 'rate',
    name: 'Rate',
    prompt: 'Where do you stand today?',
    hint: 'One answer a line. Only the group result is shown.',
    minutes: 3,
    scales: [
      scale('organisation', 'How mature is your organisation in running projects?'),
      scale('pmo-people', 'How well equipped are the people in the PMO?'),
      scale('project-managers', 'How well equipped are your project managers?'),
    ],
  };
  const day = stopMoreStart(tense);
  return {
    id: 'stop-more-start-maturity',
    name: 'Stop / more / start, with maturity',
    stages: [rate, ...day.stages],
  };
}

function scale(id: string, question: string) {
  return { id, question, steps: 5, low: 'Just beginning', high: 'Second nature' };
}
