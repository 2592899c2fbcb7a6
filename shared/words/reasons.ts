import type { ReasonCode } from '../reasons.ts';

/** What happened, what is safe, what to do: one or two short sentences a code. */
export const REASON_SENTENCES: Record<ReasonCode, string> = {
  'bad-request': 'Flashmap did not understand that. Reload the page and try again.',
  'bad-frame': 'Flashmap did not understand that change, so it was not stored. Your text is kept here.',
  'bad-name': 'Write a plain name, of letters, digits and punctuation.',
  'empty-text': 'Write something first.',
  'too-long': 'This text is too long. Your text is still here. Cut it or make it two notes.',
  'not-signed-in': 'This browser is not part of the workshop yet. Join with the code on the big screen.',
  'bad-origin': 'This request came from another website and was refused.',
  'not-allowed': 'That is not yours to change here.',
  'wrong-stage': 'This stage does not take that change. Your text is kept here.',
  'stage-moved': 'The stage has moved on meanwhile. Look again before you go further.',
  'map-moved': 'Somebody has changed the map meanwhile. Look at it again, then go on.',
  'map-full': 'The map takes 80 capabilities in 16 groups. Merge or remove some first.',
  'unknown-code': 'That code is not open. Look at the big screen again; it has six characters.',
  'unknown-link': 'This link does not open a workshop. Ask the facilitator for a new one.',
  'unknown-workshop': 'There is no such workshop. Check the link.',
  'unknown-document': 'There is no such board. Reload the page.',
  'unknown-person': 'That person is no longer in the workshop.',
  'unknown-group': 'There is no such group.',
  'link-expired': 'This link has expired. Ask whoever sent it for a new one.',
  'too-many-links': 'There are 20 links already. End one that nobody needs any more.',
  'workshop-full': 'This workshop is full. Ask the facilitator to make room.',
  'workshop-closed': 'This workshop is closed. What was written is safe; the facilitator can reopen it.',
  'mixed-tense':
    'Some of these workshops look back and others ahead, so one map would mix two questions. Choose those of one kind, or see them side by side.',
  'mixed-audience':
    'These workshops asked different people, so one map would mix their voices. Choose those of one audience, or see them side by side.',
  'desk-closed': 'Writing is closed. Your note is kept on your desk.',
  'over-limit': 'That is more than a board takes at once. Your text is kept here.',
  'too-many': 'Too many tries. Wait a minute, then try again.',
  'too-many-tabs':
    'Flashmap is open in too many tabs, so this one has stopped. Close a few and reload this page.',
  flooding: 'This page sent too much at once and was cut off. It comes back by itself.',
  'try-later': 'The server is busy. It tries again by itself.',
  storage: 'Not saved: the server has trouble with its storage. Your text is kept here.',
  lost: 'The server’s storage failed and lost the latest of what was written. What is missing is kept here.',
  damaged:
    'Not saved: the server can read only a part of this, so it takes no changes. Your text is kept here.',
  restarting: 'The server is restarting. You are back in a moment.',
  'not-in-order': 'Catching up with the board.',
  'forged-author': 'That change was not made on this page, so it was refused.',
  'not-found': 'There is nothing here.',
  broken: 'Something broke on the server. What was saved is safe; try again.',
};
