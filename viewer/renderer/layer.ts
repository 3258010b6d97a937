/** A 2D canvas of our own among Sigma's layers, as large and as sharp as the picture. */
import type Sigma from 'sigma';

/** A 2D canvas to paint on, in px of the page. */
export interface Canvas {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

export interface Layer {
  context: CanvasRenderingContext2D;
  /** Empties the canvas and paints it anew; the painter tells whether it painted anything. */
  repaint(painter: (canvas: Canvas) => boolean): void;
}

/** Creates the canvas just below one of Sigma's layers. It goes when Sigma goes. */
export function createLayer(sigma: Sigma, id: string, beforeLayer: string): Layer {
  const element = sigma.createCanvas(id, { beforeLayer, style: { pointerEvents: 'none' } });
  const context = element.getContext('2d');
  if (!context) throw new Error(`no 2D context for the layer ${id}`);
  return {
    context,
    repaint(painter) {
      const { width, height } = sigma.getDimensions();
      const { pixelRatio } = sigma.getRenderParams();
      const [wide, high] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
      if (element.width !== wide) element.width = wide;
      if (element.height !== high) element.height = high;
      Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, width, height);
      // Chromium may go on showing an older picture of a canvas that was only cleared, so an empty one is hidden.
      element.style.visibility = painter({ context, width, height }) ? '' : 'hidden';
    },
  };
}
