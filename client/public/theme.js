// Runs before the first paint, so that a chosen theme does not flash the other one. ui/theme.svelte.ts writes the key.
try {
  const theme = localStorage.getItem('flashmap.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser without storage follows the system.
}
