/**
 * What a text says, as comparable words: without case, accents and spelling habits, and with plurals and verb endings
 * taken off. It is meant for English; other languages and scripts go through it unharmed and are compared as they are.
 */
export interface Words {
  /** Words that carry meaning, in their order. */
  readonly said: readonly string[];
  /** Words that stand in any sentence; they tell little. */
  readonly filler: readonly string[];
  /** Each two that follow each other, one of them filler at least: turns of phrase ("who owns", "how good"). */
  readonly turns: readonly string[];
}

/** Text beyond this is not looked at: a note has 280 characters. */
const MOST_CHARS = 600;

const FILLER = new Set(
  (
    'a an the and or of to in on at for with by from as is are am be was were been being it its this that these those we ' +
    'our us they their them i me my you your he she his her who whom which what when where how do does did done doing not no ' +
    'nor so than too very can will would should could just only also into about all any each every more most some such own ' +
    'same other another if then there here has have had having get gets getting got let lets make makes making stop stops ' +
    'stopping start starts starting please really thing things stuff bit lot lots dont doesnt isnt wont cant'
  ).split(' '),
);

/** What people type for short. */
const SHORT: Readonly<Record<string, string>> = {
  '2': 'to',
  '4': 'for',
  b4: 'before',
  u: 'you',
  w: 'with',
  wo: 'without',
  n: 'and',
  em: 'them',
  yr: 'year',
  yrs: 'years',
  mth: 'month',
  mths: 'months',
  qtr: 'quarter',
  qtrly: 'quarterly',
  wkly: 'weekly',
  mgmt: 'management',
  mgt: 'management',
  mgr: 'manager',
  mgrs: 'managers',
  dept: 'department',
  depts: 'departments',
  org: 'organization',
  orgs: 'organizations',
  biz: 'business',
  prog: 'program',
  progs: 'programs',
  proj: 'project',
  projs: 'projects',
  pgm: 'program',
  dev: 'development',
  info: 'information',
  docs: 'documents',
  doc: 'document',
  reqs: 'requirements',
  req: 'requirement',
  reg: 'regulation',
  regs: 'regulations',
  comms: 'communications',
  certs: 'certificates',
  cert: 'certificate',
  exec: 'executive',
  execs: 'executives',
  admin: 'administration',
  config: 'configuration',
  spec: 'specification',
  specs: 'specifications',
  apps: 'app',
  convos: 'conversations',
  intro: 'introduction',
  sched: 'schedule',
  est: 'estimate',
  ests: 'estimates',
  pmo: 'pmo',
  pmos: 'pmo',
  ppt: 'powerpoint',
  pptx: 'powerpoint',
  xls: 'excel',
  xlsx: 'excel',
  docx: 'document',
};

export function wordsOf(text: string): Words {
  const plain = named(text.slice(0, MOST_CHARS))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['\u2018\u2019`]/g, '')
    // One word, which has nothing to do with buying.
    .replace(/\bbuy[\s-]in\b/g, 'buyin');
  const typed = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word,
  );
  const turns: string[] = [];
  typed.forEach((word, index) => {
    const before = typed[index - 1];
    if (before !== undefined && (FILLER.has(before) || FILLER.has(word)))
      turns.push(`${stem(before)} ${stem(word)}`);
  });
  return {
    said: typed.filter((word) => !FILLER.has(word)).map(stem),
    filler: typed.filter((word) => FILLER.has(word)),
    turns,
  };
}

/** Names that only their capitals tell from a word, in a text that is not all in capitals. */
function named(text: string): string {
  if (!/\p{Ll}/u.test(text)) return text;
  return text.replace(/\bIT\b/g, 'infotech').replace(/\bSAFe\b/g, 'scaledagile');
}

/** American spelling, one number, no verb ending: not a dictionary's stem, but the same for all forms of most words. */
export function stem(word: string): string {
  let form = word
    .replace(/is(ation|ations|e|es|ed|er|ers|ing)$/, 'iz$1')
    .replace(/programm?es?$/, 'program')
    .replace(/(..)our(s|ed|ing)?$/, '$1or$2')
    .replace(/(..)(?:centre)(s?)$/, '$1center$2')
    .replace(/learnt$/, 'learned')
    .replace(/ell(ing|ed|er)$/, 'el$1');
  if (form.length > 4 && form.endsWith('ies')) form = `${form.slice(0, -3)}y`;
  else if (form.length > 4 && /(?:ss|x|ch|sh)es$/.test(form)) form = form.slice(0, -2);
  else if (form.length > 3 && /[^sui]s$/.test(form)) form = form.slice(0, -1);
  if (form.length > 5 && form.endsWith('ing')) form = form.slice(0, -3);
  else if (form.length > 4 && form.endsWith('ed')) form = form.slice(0, -2);
  if (form.length > 3 && /([^aeiouls])\1+$/.test(form)) form = form.replace(/(.)\1+$/, '$1');
  if (form.length > 4 && form.endsWith('e')) form = form.slice(0, -1);
  if (form.length > 4 && form.endsWith('y')) form = `${form.slice(0, -1)}i`;
  return form;
}
