import { LANES, type Lane } from '../lanes.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** In English, German, French and Spanish; no word that says what was felt ("mad") or judged ("went well"): it asks for nothing. */
const WORDS: Readonly<Record<Lane, ReadonlySet<string>>> = {
  stop: words(
    `stop stops stopped stopping less fewer drop dropped end ended quit reduce remove avoid
    stopp stoppen stoppt gestoppt aufhören aufhoeren weniger weglassen beenden abschaffen reduzieren vermeiden
    arrêter arrêtez arrêtons cesser moins supprimer réduire éviter parar detener menos eliminar reducir evitar`,
  ),
  more: words(
    `more keep keeps kept continue continued continuing carry increase
    mehr behalten beibehalten weiter weiterhin weitermachen weiterführen fortführen fortsetzen verstärken
    davantage continuer continuez continuons garder conserver más seguir continuar mantener`,
  ),
  start: words(
    `start starts started starting begin began begun new add added try introduce
    starten neu neue neues anfangen beginnen einführen ausprobieren
    commencer commencez commençons démarrer nouveau nouvelle essayer introduire ajouter
    empezar comenzar iniciar nuevo nueva probar añadir introducir`,
  ),
};

/** What means something else than its words do, each on its own; behind them the word that it is read as. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/ no (?:more|longer) | not (?:\S+ ){0,3}any ?(?:more|longer) /g, ' stop '],
  [/ nicht (?:mehr|länger) | keine?[nr]? (?:\S+ ){0,3}mehr /g, ' stop '],
  [/ ne? (?:\S+ ){0,3}plus | ya no | no (?:\S+ ){0,3}más | dejar de /g, ' stop '],
  [/ (?:faire|faisons|faites) plus | plus de /g, ' more '],
];
const NEGATIONS = words('not don dont never nicht kein keine keinen nie ne n pas jamais no nunca');

/** What may stand beside such a word in a heading that says nothing else. */
const FILLERS = words(
  `a an and are asked be can could did do does doing done i in is it let lets of on our pmo s shall should that the things this to
  us want was we what will with would you your
  das der die dinge es mit müssen sollen sollten soll tun machen und uns wir wollen womit zu
  à ce de devons devrait devrions est faire faut il la le les nous on qu que quoi
  debemos deberíamos hacer lo los qué`,
);

/** A line that is longer says more than its lane. */
export const HEADING_CHARS = 80;

/** The lane that a heading or a cell means, in any of the forms that people give it; null when it names none, or two, or says "not". */
export function laneOf(text: string): Lane | null {
  return laneIn(wordsOf(text));
}

/** The lane of a line that says nothing but its lane: "Stop", "What should we start doing?", "Less of (3)". */
export function laneAlone(text: string): Lane | null {
  if (text.length > HEADING_CHARS) return null;
  const said = wordsOf(text);
  const lane = laneIn(said);
  if (lane === null) return null;
  const isPart = (word: string) => WORDS[lane].has(word) || FILLERS.has(word) || /^\d+$/.test(word);
  return said.every(isPart) ? lane : null;
}

function laneIn(said: readonly string[]): Lane | null {
  const meant = LANES.filter((lane) => said.some((word) => WORDS[lane].has(word)));
  const [lane] = meant;
  if (lane === undefined || meant.length > 1) return null;
  const at = said.findIndex((word) => WORDS[lane].has(word));
  return said.slice(0, at).some((word) => NEGATIONS.has(word)) ? null : lane;
}

function wordsOf(text: string): string[] {
  const key = PHRASES.reduce((line, [phrase, word]) => line.replace(phrase, word), ` ${keyOf(text)} `);
  return key.trim().split(/ +/);
}

/**
 * Text as it is compared with other text: letters and digits in lower case, one space between words. What has none of either
 * is told by its emoji.
 */
export function keyOf(text: string): string {
  const line = text.slice(0, 200).normalize('NFC').toLowerCase();
  const key = line.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return key || (line.match(/\p{Extended_Pictographic}/gu) ?? []).join('');
}
