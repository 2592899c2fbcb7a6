import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowKey } from '../../../shared/keeping.ts';
import { Device, deviceCourse, notesOn } from './deviceModel.ts';

test('whatever crashed and whichever page was told, what was entered is stored in the end, once', () => {
  fc.assert(
    fc.property(deviceCourse, (steps) => {
      const device = new Device();
      for (const step of steps) {
        device.take(step);
        const { outbox } = device.page;
        if (outbox.state(10_000).kind === 'saved') expect([...device.rows]).toEqual([]);
        if (outbox.loose === 0)
          expect(outbox.edits.filter((edit) => !device.rows.has(rowKey(edit)))).toEqual([]);
      }
      for (const what of ['crash', 'connect', 'judge', 'tell'] as const) device.take({ do: what });
      const stored = notesOn(device.server);
      for (const id of device.entered) expect(stored.filter((other) => other === id)).toEqual([id]);
      expect(device.server.store.pendingStructs).toBeNull();
      expect(device.rows.size).toBe(0);
      expect(device.page.outbox.unsaved).toBe(0);
    }),
    { numRuns: 1_500 },
  );
});
