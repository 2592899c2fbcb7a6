import * as Y from 'yjs';
import type { Struct } from './decode.ts';
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
        : areAll(content, (value) => slot.rule.kind === 'value' && slot.rule.isValue(value));
    case 'value':
      return areAll(content, slot.rule.isValue);
  }
}

/** Values that were written one after the other, and taken back, come as one struct while an undo keeps them. */
function areAll(content: Y.Item['content'], isValue: (value: unknown) => boolean): boolean {
  return content instanceof Y.ContentAny && content.arr.every(isValue);
}

/** Whether there is anything in it that was not deleted before it was sent. */
export function isSeen(struct: Struct): struct is Y.Item {
  return struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted);
}
