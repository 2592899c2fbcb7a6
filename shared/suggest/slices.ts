/** Lets others work. */
export type Breathe = () => Promise<void>;

/** Goes through a long list in slices, with a breath after each. */
export async function inSlices<T>(
  list: readonly T[],
  size: number,
  breathe: Breathe,
  work: (slice: readonly T[]) => void | Promise<void>,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) {
    await work(list.slice(at, at + size));
    await breathe();
  }
}
