import type { Room } from '../../shared/map/scene/options.ts';
import type { Scene } from '../../shared/map/scene/scene.ts';
import { NARROW } from '../../shared/map/scene/tiles.ts';

/** From here on a screen is looked at from afar. In units of a scene, as all here. */
const WALL = 1440;
const LAPTOP_ROOMS: readonly Room[] = ['usual', 'low', 'tight'];
const WALL_ROOMS: readonly Room[] = ['large', ...LAPTOP_ROOMS];

/** What a window leaves to a map; one that is scrolled in any case has no end. */
interface Sight {
  readonly width: number;
  readonly height: number;
}

/** With the most room that leaves all of it in sight, or else all capabilities; a map that has to be scrolled is low. */
export function inWindow(draw: (room: Room) => Scene, { width, height }: Sight): Scene {
  let found: Scene | null = null;
  for (const room of width < NARROW ? [] : width < WALL ? LAPTOP_ROOMS : WALL_ROOMS) {
    const scene = draw(room);
    if (scene.height <= height) return scene;
    if (capabilitiesEnd(scene) <= height) found ??= scene;
  }
  return found ?? draw('low');
}

/** Below them are trays, a key and the legend. */
function capabilitiesEnd({ tiles }: Scene): number {
  return Math.max(0, ...tiles.filter(({ section }) => section !== null).map((tile) => tile.y + tile.height));
}
