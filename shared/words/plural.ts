const rules = new Intl.PluralRules('en');

/** `plural(1, 'note', 'notes')` is "1 note"; figures are always figures. */
export function plural(count: number, one: string, other: string): string {
  return `${count} ${rules.select(count) === 'one' ? one : other}`;
}
