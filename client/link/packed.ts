import { inflateSync } from 'fflate';
import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { MESSAGE } from '../../shared/wire/sync.ts';

/** The frame that a packed one holds. @param decoder behind the kind. @throws Error when it was not packed by deflate. */
export function unpack(decoder: decoding.Decoder): decoding.Decoder {
  return decoding.createDecoder(inflateSync(decoding.readTailAsUint8Array(decoder)));
}

/** Lets a provider read packed frames as what is in them, by the handlers that it has by then. */
export function readPackedFrames({ messageHandlers }: WebsocketProvider): void {
  messageHandlers[MESSAGE.packed] = (encoder, decoder, provider, emitSynced) => {
    const frame = unpack(decoder);
    const kind = decoding.readVarUint(frame);
    messageHandlers[kind]?.(encoder, frame, provider, emitSynced, kind);
  };
}
