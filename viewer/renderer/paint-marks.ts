/** The marks in the middle of a line, about the origin of a canvas turned along the line. */
import type { Theme } from './renderer.js';

/** A lozenge with an exclamation mark, upright though the canvas is turned: both sides have spoken. */
export function paintLozenge(context: CanvasRenderingContext2D, colour: string, theme: Theme, turned: number): void {
  const reach = 8;
  context.rotate(-turned);
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

/** A small cross over the line: somebody denies it. */
export function paintCrossbar(context: CanvasRenderingContext2D, colour: string, theme: Theme): void {
  const reach = 6;
  for (const [stroke, width] of [
    [theme.halo, 6],
    [colour, 2.25],
  ] as const) {
    context.beginPath();
    context.moveTo(-reach, -reach);
    context.lineTo(reach, reach);
    context.moveTo(reach, -reach);
    context.lineTo(-reach, reach);
    context.lineCap = 'round';
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  }
}
