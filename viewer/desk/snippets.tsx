/** Passages of a document with what matched in them. */

interface Snippet {
  text: string;
  start: number;
  marks: readonly { start: number; end: number }[];
}

export function Snippets({ snippets, language }: { snippets: readonly Snippet[]; language: string }) {
  return (
    <>
      {snippets.map(({ text, start, marks }) => (
        <p key={start} class="snippet" lang={language}>
          {pieces(text, marks).map(({ piece, at, isMarked }) => (isMarked ? <mark key={at}>{piece}</mark> : piece))}
        </p>
      ))}
    </>
  );
}

function pieces(text: string, marks: Snippet['marks']) {
  const all: { piece: string; at: number; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    all.push(
      { piece: text.slice(at, start), at, isMarked: false },
      { piece: text.slice(start, end), at: start, isMarked: true },
    );
    at = end;
  }
  return [...all, { piece: text.slice(at), at, isMarked: false }];
}
