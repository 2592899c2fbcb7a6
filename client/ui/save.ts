/** Gives a person a file that the page has made. */
export function save({ filename, blob }: { readonly filename: string; readonly blob: Blob }): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = filename;
  anchor.click();
  // The browser reads it by and by, and has begun long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
