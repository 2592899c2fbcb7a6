import { isReasonCode } from '../../shared/reasons.ts';
import { COMMON } from '../../shared/words/common.ts';
import { EXPORT } from '../../shared/words/exports.ts';
import { PROGRESS_TYPE, ProgressReader, type ProgressPart } from '../../shared/wire/progress.ts';
import { failure, type Answer, type Failure } from '../api.ts';

export interface ExportedBlob {
  readonly filename: string;
  readonly blob: Blob;
}

const broken = (message: string): Failure => ({ ok: false, code: 'unreachable', message });

/**
 * Asks for an export and follows it to its end. A file that was cut on its way is a failure, never a file.
 * @param tell is given each line of progress
 * @param signal ends it here and on the server
 */
export async function fetchExport(
  path: string,
  tell: (part: ProgressPart) => void,
  signal: AbortSignal,
): Promise<Answer<ExportedBlob>> {
  try {
    const response = await fetch(path, {
      headers: { accept: PROGRESS_TYPE },
      credentials: 'same-origin',
      signal,
    });
    if (!response.ok || response.body === null) {
      const { code } = (await response.json()) as { code?: unknown };
      return failure(isReasonCode(code) ? code : 'broken');
    }
    return await followed(response.body.getReader(), tell);
  } catch {
    return broken(COMMON.unreachable);
  }
}

async function followed(
  stream: ReadableStreamDefaultReader<Uint8Array>,
  tell: (part: ProgressPart) => void,
): Promise<Answer<ExportedBlob>> {
  const reader = new ProgressReader();
  const chunks: BlobPart[] = [];
  let length = 0;
  let head = { filename: '', contentType: '' };
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return broken(EXPORT.cut);
    for (const part of reader.read(value)) {
      tell(part);
      switch (part.kind) {
        case 'file':
          head = part;
          break;
        case 'bytes':
          chunks.push(part.bytes as Uint8Array<ArrayBuffer>);
          length += part.bytes.length;
          break;
        case 'refused':
          return failure(part.code);
        case 'end':
          if (part.length !== length) return broken(EXPORT.cut);
          return {
            ok: true,
            value: { filename: head.filename, blob: new Blob(chunks, { type: head.contentType }) },
          };
      }
    }
  }
}
