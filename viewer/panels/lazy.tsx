/** Parts of the page that are not needed to read a dossier, loaded when they are first shown. */
import { useEffect, useState } from 'preact/hooks';
import type { DeskPart } from '../desk/index.js';
import { Awaiting } from './awaiting.js';

type Parts = Readonly<Record<DeskPart, () => preact.JSX.Element | null>>;

let parts: Parts | undefined;

/** @param quiet nothing is shown while it is loaded */
export function Lazy({ part, quiet = false }: { part: DeskPart; quiet?: boolean }) {
  const [loaded, setLoaded] = useState(parts);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded) return;
    import('../desk/index.js').then(
      ({ PARTS }) => {
        parts = PARTS;
        setLoaded(PARTS);
      },
      () => setFailed(true),
    );
  }, [loaded]);
  if (failed) return <p role="alert">…</p>;
  if (!loaded) return quiet ? null : <Awaiting />;
  const Part = loaded[part];
  return <Part />;
}
