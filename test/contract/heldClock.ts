import { systemClock, type Clock } from '../../server/clock.ts';

/** A clock that can be held: what is to happen later waits from then on until it is let go, however slow this machine is. */
export function heldClock(): { clock: Clock; hold(): void; letGo(): void } {
  let waiting: Set<() => void> | null = null;
  const clock: Clock = {
    ...systemClock,
    after(milliseconds, callback) {
      if (waiting === null) return systemClock.after(milliseconds, callback);
      let cancel = (): unknown => waiting?.delete(begin);
      const begin = () => (cancel = systemClock.after(milliseconds, callback));
      waiting.add(begin);
      return () => void cancel();
    },
  };
  return {
    clock,
    hold: () => (waiting = new Set()),
    letGo() {
      const held = waiting ?? [];
      waiting = null;
      for (const begin of held) begin();
    },
  };
}
