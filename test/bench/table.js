/** A row of the bench as a line of text. */

export function shown({ work, ours, peers = [], note }) {
  const parts = [
    work.padEnd(52),
    ...(ours === undefined ? [] : [`ours ${time(ours)}`]),
    ...peers.map(({ name, ms, ratio }) => `${name} ${time(ms)} (× ${ratio.toFixed(ratio < 10 ? 2 : 1)})`),
    ...(note ? [note] : []),
  ];
  return parts.join('   ');
}

function time(ms) {
  if (ms < 1) return `${(ms * 1000).toFixed(0)} µs`;
  return ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
