/** Closes connections whose client does not take its answer: what waits to be sent must not stay in memory for good. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface SlowReaderLimits {
  /** milliseconds between two looks at all connections */
  everyMs: number;
  /** milliseconds in which nothing was taken */
  silentMs: number;
  /** milliseconds in which something always waits to be sent */
  sendMs: number;
}

export function closeSlowReaders(server: Server, { everyMs, silentMs, sendMs }: SlowReaderLimits): void {
  const sockets = new Map<Socket, { begun: number; moved: number; written: number } | undefined>();
  server.on('connection', (socket) => {
    sockets.set(socket, undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const timer = setInterval(() => {
    const now = Date.now();
    for (const [socket, before] of sockets) {
      if (socket.writableLength === 0) {
        if (before) sockets.set(socket, undefined);
        continue;
      }
      // what the socket still holds is counted as written by Node, and is not
      const written = socket.bytesWritten - socket.writableLength;
      const seen = before ?? { begun: now, moved: now, written };
      if (written > seen.written) sockets.set(socket, { ...seen, moved: now, written });
      else if (!before) sockets.set(socket, seen);
      if (now - seen.begun > sendMs || now - seen.moved > silentMs) socket.destroy();
    }
  }, everyMs);
  timer.unref();
  server.on('close', () => clearInterval(timer));
}
