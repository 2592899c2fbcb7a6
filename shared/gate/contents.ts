import * as Y from 'yjs';
import type { Slot } from './slots.ts';

/** Whether this content may stand at this place: its kind, and a plain value within its bounds. */
export function fits(content: Y.Item['content'], slot: Slot): boolean {
  if (slot.at === 'nowhere' || content instanceof Y.ContentDeleted) return true;
  switch (slot.at) {
    case 'characters':
      return content instanceof Y.ContentString;
    case 'entry':
      return content instanceof Y.ContentType && content.type instanceof Y.Map;
    case 'key':
      return slot.rule.kind === 'text'
        ? content instanceof Y.ContentType && content.type instanceof Y.Text
        : isOne(content, (value) => slot.rule.kind === 'value' && slot.rule.isValue(value));
    case 'value':
      return isOne(content, slot.rule.isValue);
  }
}

function isOne(content: Y.Item['content'], isValue: (value: unknown) => boolean): boolean {
  return content instanceof Y.ContentAny && content.arr.length === 1 && isValue(content.arr[0]);
}
