import { describe, expect, it } from 'vitest';
import { inWindow } from '../../../client/map/inWindow.ts';
import type { Room } from '../../../shared/map/scene/options.ts';
import type { Scene } from '../../../shared/map/scene/scene.ts';

const HEIGHTS: Readonly<Record<Room, number>> = { large: 800, usual: 650, low: 550, tight: 450 };
/** Of the legend and the trays, which stand below the last capability. */
const BELOW = 100;

function sceneIn(width: number, height: number): string {
  const tile = { label: '', x: 0, y: 0, width, marks: [] };
  const draw = (room: Room): Scene => ({
    width,
    height: HEIGHTS[room],
    title: room,
    marks: [],
    tiles: [
      { ...tile, id: 'benefits', section: 'Strategy', height: HEIGHTS[room] - BELOW },
      { ...tile, id: 'notPlaced', section: null, height: HEIGHTS[room] },
    ],
  });
  return inWindow(draw, { width, height }).title;
}

describe('a map in a window', () => {
  it.each([
    ['a wall', 1872, 800, 'large'],
    ['a list on a wall', 1872, Infinity, 'large'],
    ['a low wall', 1872, 799, 'usual'],
    ['a laptop, however high', 1318, 2000, 'usual'],
    ['a low laptop', 1318, 600, 'low'],
    ['a low laptop with a panel open', 926, 450, 'tight'],
    ['a window that leaves the legend below', 926, 350, 'tight'],
    ['a window that has to be scrolled', 926, 349, 'low'],
    ['a phone', 358, 700, 'low'],
  ])('has the most room that %s leaves it', (_, width, height, room) => {
    expect(sceneIn(width, height)).toBe(room);
  });
});
