/**
 * The arrays of a snapshot. They lie in shared memory where the platform offers it, so that a worker reads them as they
 * are; elsewhere (a page that is not isolated from others) in plain memory, which a worker gets as a copy.
 */

function buffer(bytes: number): ArrayBuffer {
  // typed arrays take either; TypeScript's name for both at once would spread over every signature
  return (
    typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  ) as ArrayBuffer;
}

export function bytes(length: number): Uint8Array {
  return new Uint8Array(buffer(length));
}

export function shorts(length: number): Uint16Array {
  return new Uint16Array(buffer(length * Uint16Array.BYTES_PER_ELEMENT));
}

export function numbers(length: number): Uint32Array {
  return new Uint32Array(buffer(length * Uint32Array.BYTES_PER_ELEMENT));
}

export function reals(length: number): Float64Array {
  return new Float64Array(buffer(length * Float64Array.BYTES_PER_ELEMENT));
}
