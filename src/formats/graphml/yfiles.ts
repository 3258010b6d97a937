/** What yEd and yFiles say of how nodes and edges are drawn (`<y:ShapeNode>`, `<y:PolyLineEdge>`, `<y:RectD>`). */
import type { Look } from '../interchange/graph.js';

type Own = Readonly<Record<string, string | undefined>>;

/** What one element within a drawing says. In yFiles y grows downwards, and a place is a corner. */
export function drawingOf(local: string, own: Own): Look | undefined {
  switch (local) {
    case 'Geometry':
    case 'RectD': {
      const [x, y] = [numberOf(own.x ?? own.X), numberOf(own.y ?? own.Y)];
      const [width, height] = [numberOf(own.width ?? own.Width) ?? 0, numberOf(own.height ?? own.Height) ?? 0];
      if (x === undefined || y === undefined) return undefined;
      return { x: x + width / 2, y: 0 - (y + height / 2), ...(width > 0 && { size: width }) };
    }
    case 'Fill':
      return colourOf(own.color);
    case 'Shape':
      return own.type ? { shape: own.type } : undefined;
    case 'LineStyle': {
      const thickness = numberOf(own.width);
      const look = { ...colourOf(own.color), ...(thickness !== undefined && { thickness }) };
      return own.type ? { ...look, shape: own.type === 'line' ? 'solid' : own.type } : look;
    }
    default:
      return undefined;
  }
}

/** A label that is an attribute, as yFiles for HTML writes it. */
export function labelIn(local: string, own: Own): string | undefined {
  return local === 'Label' ? own.Text || own['Label.Text'] || undefined : undefined;
}

function colourOf(written: string | undefined): Look | undefined {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(written ?? '');
  if (!hex) return undefined;
  const alpha = hex[2] === undefined ? undefined : Math.round((Number.parseInt(hex[2], 16) / 255) * 1000) / 1000;
  return { colour: `#${hex[1]?.toLowerCase()}`, ...(alpha !== undefined && { alpha }) };
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
