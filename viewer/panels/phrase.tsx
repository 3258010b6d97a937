/** A label and the name at its far end; where the label leaves a gap (`被…制裁`), the name stands in it. */
const GAP = '…';

export function Phrase({ label, name }: { label: string; name: string }) {
  const [before = '', after] = label.split(GAP);
  if (after === undefined) {
    return (
      <>
        {label} <strong>{name}</strong>
      </>
    );
  }
  return (
    <>
      {before} <strong>{name}</strong> {after}
    </>
  );
}
