/** The package's own types say that it is an ECMAScript module, which its file for Node is not. What is used of it. */
declare module 'bidi-js' {
  interface Bidi {
    /** The embedding level of every UTF-16 unit; an odd one is written from right to left. */
    getEmbeddingLevels(text: string): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  // eslint-disable-next-line no-restricted-syntax -- the library has it so
  export default function bidiFactory(): Bidi;
}
