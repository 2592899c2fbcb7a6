/** Figures as people read them. */
export function ms(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value === Infinity) return 'never';
  if (value >= 10_000) return `${(value / 1000).toFixed(0)} s`;
  if (value >= 1000) return `${(value / 1000).toFixed(1)} s`;
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} ms`;
}

export function percent(share: number): string {
  const value = share * 100;
  if (Number.isNaN(value)) return '–';
  // What is not all is not shown as 100 %.
  if (value >= 99.5 && value < 100) return `${(Math.floor(value * 10) / 10).toFixed(1)} %`;
  return `${value.toFixed(value < 10 ? 1 : 0)} %`;
}

export function whole(value: number): string {
  return Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en');
}

export function mega(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
