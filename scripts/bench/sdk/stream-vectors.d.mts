export interface StreamVector {
  name: string;
  text: string;
  events: { id: string; type: string; data: string }[];
}

export const STREAM_VECTORS: StreamVector[];
export function cuts(text: string): Iterable<{ name: string; chunks: Uint8Array<ArrayBuffer>[] }>;
