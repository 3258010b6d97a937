/** An icon beside words; it says nothing to a screen reader. */
import { iconPaths } from '../map/icons.js';

export function Icon({ name, size = 16 }: { name: string; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: iconPaths(name) }}
    />
  );
}

/** The disc of an entity type, as it stands on the map. */
export function TypeDisc({ colour, icon, size = 20 }: { colour: string; icon: string; size?: number }) {
  return (
    <span class="disc" style={{ background: colour, width: `${size}px`, height: `${size}px` }} aria-hidden="true">
      <Icon name={icon} size={Math.round(size * 0.62)} />
    </span>
  );
}
