/** Parts of the page that are not needed to read a dossier, loaded when they are first shown. */
import { useEffect, useState } from 'preact/hooks';
import type * as Desk from '../desk/index.js';
import { Awaiting } from './awaiting.js';

type LoadedDesk = typeof Desk;

let known: LoadedDesk | undefined;

/** The desk, once it is loaded; the page that stands alone has none. */
function useDesk(): { desk: LoadedDesk | undefined; failed: boolean } {
  const [desk, setDesk] = useState(() => known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (desk) return;
    import('../desk/index.js').then(
      (loaded) => {
        known = loaded;
        setDesk(loaded);
      },
      () => setFailed(true),
    );
  }, [desk]);
  return { desk, failed };
}

/** @param quiet nothing is shown while it is loaded */
export function Lazy({ part, quiet = false }: { part: Desk.DeskPart; quiet?: boolean }) {
  const { desk, failed } = useDesk();
  if (failed) return <p role="alert">…</p>;
  if (!desk) return quiet ? null : <Awaiting />;
  const Part = desk.PARTS[part];
  return <Part />;
}

type FormName = keyof LoadedDesk['FORMS'];

/** A form or tools that are given something. @param quiet as above */
export function LazyForm<Name extends FormName>({
  form,
  props,
  quiet = false,
}: {
  form: Name;
  props: Parameters<LoadedDesk['FORMS'][Name]>[0];
  quiet?: boolean;
}) {
  const { desk, failed } = useDesk();
  if (failed) return <p role="alert">…</p>;
  if (!desk) return quiet ? null : <Awaiting />;
  const Form = desk.FORMS[form] as (own: typeof props) => preact.JSX.Element;
  return <Form {...props} />;
}
