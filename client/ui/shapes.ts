/** Filled marks of the lanes and of what a group can say; drawn on a 24 by 24 grid. */
export const GLYPHS = {
  stop: 'M7.9 1.5h8.2l6.4 6.4v8.2l-6.4 6.4H7.9l-6.4-6.4V7.9z',
  more: 'M8.7 1.5h6.6v7.2h7.2v6.6h-7.2v7.2H8.7v-7.2H1.5V8.7h7.2z',
  start: 'M4 1.8c0-.9 1-1.4 1.8-.9l16 10.2c.7.4.7 1.4 0 1.8l-16 10.2c-.8.5-1.8 0-1.8-.9z',
  split: 'M10.6 1.5H7.9L1.5 7.9v8.2l6.4 6.4h2.7zM13.6 2.4v19.2L23 12z',
  silent: 'M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
} as const;
export type GlyphKind = keyof typeof GLYPHS;

/** Line icons, drawn on the same grid with a stroke of 1.9. */
export const ICONS = {
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM12 7.5V12l3 2',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7a3.5 3.5 0 1 0 0 7zM2.5 20c0-3.5 2.9-5.5 6.5-5.5s6.5 2 6.5 5.5M16 5a3.3 3.3 0 0 1 0 6.3M18.5 15c2 .9 3 2.6 3 5',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11M10 10.5V4.5a1.5 1.5 0 0 1 3 0V11M13 10.5V6a1.5 1.5 0 0 1 3 0v6M16 9.5a1.5 1.5 0 0 1 3 0V15c0 3.5-2.5 6-6 6c-3 0-4.5-1.5-6-4l-2.2-3.6c-.9-1.5 1-2.7 2.2-1.4',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  board: 'M4 5h7v6H4zM13 9h7v6h-7zM5 14h6v5H5z',
  chevron: 'M9 5.5l6.5 6.5L9 18.5',
  down: 'M5.5 9l6.5 6.5L18.5 9',
  add: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L20 20',
  pick: 'M5 4l14 7.5-6 1.7L10.3 19z',
  note: 'M5 4.5h14v9l-5.5 6H5zM13.5 19.5v-6H19',
  group: 'M4 4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M4 9V4M8.5 8.5h7v7h-7z',
  text: 'M5 7V5h14v2M12 5v14M9.5 19h5',
  pen: 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19zM14.5 6.5l3 3',
  undo: 'M8.5 5L4 9.5L8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M15.5 5L20 9.5L15.5 14M20 9.5H10a5.5 5.5 0 0 0 0 11h3',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  out: 'M12 15V4M7.5 8L12 3.5L16.5 8M5 13v7h14v-7',
  away: 'M3 3l18 18M5 12.5a10 10 0 0 1 4.5-2.6M19 12.5a10 10 0 0 0-5-2.7M8.5 16a5 5 0 0 1 7 0M12 19.5h.01',
  sound: 'M5 9.5v5h3.5L13 18.5v-13L8.5 9.5zM16.5 9a4.5 4.5 0 0 1 0 6',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  eye: 'M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  warn: 'M12 4L2.5 20h19zM12 10v4.5M12 17.3h.01',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  play: 'M8 5.5l10.5 6.5L8 18.5z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  map: 'M4 4h7v7H4zM14 4h6v7h-6zM4 14h7v6H4zM14 14h6v6h-6z',
  bin: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
} as const;
export type IconName = keyof typeof ICONS;
