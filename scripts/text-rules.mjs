// Patterns are written so that this file does not match itself.
const ceiling = 250;

/** The one file in which a test may say that it cannot run here, and why. */
const skipHelper = 'test/support/needs.ts';

const suites = '(?:it|test|describe|suite|bench|ctx|context|task|testInfo)';
const parked = new RegExp(`\\b${suites}(?:\\.\\w+)*\\.(?:only|skip|skipIf|runIf|todo|fixme|fails)\\s*[(.]`);
const optionParked = /\b(?:skip|only|todo):\s*true\b/;
const sleeps = /\bwaitForTimeout\b|\bsleep\s*\(|\bsetTimeout\s*\(|timers\/promises/;
const intention = /\b(?:TO(?:DO)|FIX(?:ME))\b/;

const isCode = (path) => /\.(ts|svelte|css|m?js)$/.test(path);

const lineRules = [
  {
    says: 'an intention belongs in an issue, not in the code',
    applies: (path) => isCode(path) || /\.(html|md|ya?ml)$/.test(path),
    pattern: intention,
  },
  {
    says: 'end-to-end tests wait for what a person would see, never for time',
    applies: (path) => path.startsWith('test/e2e/'),
    pattern: sleeps,
  },
  {
    says: `a parked test hides; only ${skipHelper} may skip, and says why`,
    applies: (path) => path.startsWith('test/') && path !== skipHelper && /\.ts$/.test(path),
    pattern: parked,
  },
  {
    says: `a parked test hides; only ${skipHelper} may skip, and says why`,
    applies: (path) =>
      path.startsWith('test/') && path !== skipHelper && /\.test\.ts$|\.spec\.ts$/.test(path),
    pattern: optionParked,
  },
];

/** What the house rules have against one file's text. */
export function textFindings(path, text) {
  const found = [];
  const lines = text.split('\n');
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (isCode(path) && length > ceiling) {
    found.push(`${path}: ${length} lines; ${ceiling} is the ceiling, so it likely holds two ideas`);
  }
  const rules = lineRules.filter(({ applies }) => applies(path));
  lines.forEach((line, index) => {
    for (const { says, pattern } of rules) {
      if (pattern.test(line)) found.push(`${path}:${index + 1}: ${says}`);
    }
  });
  return found;
}
