/** The marks on the lines, as the signs name them. */
import type { PlacedMark } from '../../src/scene/lettering.js';
import type { Mark } from '../../src/scene/signs.js';
import type { Theme } from './renderer.js';

type Painter = (context: CanvasRenderingContext2D, colour: string, theme: Theme, turned: number) => void;

const MARKS: Record<Mark, Painter> = {
  dispute: paintLozenge,
  crossbar: (context, colour, theme) => strokeTwice(context, colour, theme, [-6, -6, 6, 6, 6, -6, -6, 6]),
  // two bars across the line: what it says was taken back
  strike(context, colour, theme, turned) {
    context.rotate(turned);
    strokeTwice(context, colour, theme, [-2.5, -7, -2.5, 7, 2.5, -7, 2.5, 7]);
  },
  question: paintQuestion,
};

export function paintMark(
  context: CanvasRenderingContext2D,
  { x, y, mark, turned, scale }: PlacedMark,
  colour: string,
  theme: Theme,
): void {
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  MARKS[mark](context, colour, theme, turned);
  context.restore();
}

/** A lozenge with an exclamation mark: both sides have spoken. */
function paintLozenge(context: CanvasRenderingContext2D, colour: string, theme: Theme): void {
  const reach = 8;
  context.beginPath();
  context.moveTo(0, -reach);
  context.lineTo(reach, 0);
  context.lineTo(0, reach);
  context.lineTo(-reach, 0);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.halo;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  context.fillStyle = theme.halo;
  context.fillRect(-0.9, -4.2, 1.8, 5);
  context.fillRect(-0.9, 2, 1.8, 1.9);
}

/** A question mark in a circle: nobody has reviewed it. */
function paintQuestion(context: CanvasRenderingContext2D, colour: string, theme: Theme): void {
  context.beginPath();
  context.arc(0, 0, 6.5, 0, Math.PI * 2);
  context.fillStyle = theme.halo;
  context.fill();
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = colour;
  context.font = `700 10px ${theme.fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('?', 0, 0.5);
}

/** Strokes on a rim of the ground's colour; four numbers each. */
function strokeTwice(
  context: CanvasRenderingContext2D,
  colour: string,
  theme: Theme,
  strokes: readonly number[],
): void {
  for (const [stroke, width] of [
    [theme.halo, 6],
    [colour, 2.25],
  ] as const) {
    context.beginPath();
    for (let i = 0; i + 3 < strokes.length; i += 4) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = strokes.slice(i, i + 4);
      context.moveTo(fromX, fromY);
      context.lineTo(toX, toY);
    }
    context.lineCap = 'round';
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  }
}
