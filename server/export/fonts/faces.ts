import { createRequire } from 'node:module';
import type { OwnFont } from './own.ts';

const require = createRequire(import.meta.url);
const face = (name: string, file: string) => require.resolve(`@expo-google-fonts/${name}/${file}.ttf`);

/** The files of one typeface. */
export interface Face {
  readonly name: string;
  readonly regular: string;
  readonly bold: string;
  /** Which one of a file of several. */
  readonly member?: string;
}

/**
 * The typefaces of pictures and documents, in the order in which they are asked for a character. The first has Latin; the
 * others what it lacks.
 */
export const FACES: readonly [Face, ...Face[]] = [
  {
    name: 'latin',
    regular: face('atkinson-hyperlegible', '400Regular/AtkinsonHyperlegible_400Regular'),
    bold: face('atkinson-hyperlegible', '700Bold/AtkinsonHyperlegible_700Bold'),
  },
  {
    name: 'wide',
    regular: face('noto-sans', '400Regular/NotoSans_400Regular'),
    bold: face('noto-sans', '700Bold/NotoSans_700Bold'),
  },
  {
    name: 'hebrew',
    regular: face('noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular'),
    bold: face('noto-sans-hebrew', '700Bold/NotoSansHebrew_700Bold'),
  },
  {
    name: 'arabic',
    regular: face('noto-sans-arabic', '400Regular/NotoSansArabic_400Regular'),
    bold: face('noto-sans-arabic', '700Bold/NotoSansArabic_700Bold'),
  },
  {
    name: 'emoji',
    regular: face('noto-emoji', '400Regular/NotoEmoji_400Regular'),
    bold: face('noto-emoji', '700Bold/NotoEmoji_700Bold'),
  },
];

/** All of them, and at the end the one that whoever runs the server has added. */
export function facesWith(own: OwnFont | null): readonly Face[] {
  if (own === null) return FACES;
  const { path, member } = own;
  return [...FACES, { name: 'own', regular: path, bold: path, ...(member !== undefined && { member }) }];
}
