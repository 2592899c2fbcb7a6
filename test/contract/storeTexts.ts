import type { Store, StoredRecord } from '../../server/store/store.ts';

export function bytes(of: string): Uint8Array {
  return new TextEncoder().encode(of);
}
export function text(record: StoredRecord): string {
  return new TextDecoder().decode(record.bytes);
}
export async function texts(store: Store, name: string): Promise<string[]> {
  return (await store.load(name)).records.map(text);
}
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
