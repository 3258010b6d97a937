/** The icons on the nodes, painted on a 2D canvas: Sigma's own image program fails on import where WebGL is missing. */
import type { ViewNode } from './renderer.js';
import type { Canvas, Sight } from './scene.js';

/** Icons are drawn once at this many px and then only scaled. */
const RASTER = 96;
/** The side of an icon as a share of the node's diameter; below the least radius in px it would be a blot. */
const ICON = { share: 0.58, least: 5, dimmed: 0.3 };

export interface Icons {
  /** Paints the icons that are there by now and tells whether any was; those still loading follow by `ready`. */
  paint(canvas: Canvas, nodes: Iterable<ViewNode>, sight: Sight): boolean;
}

/** A store of drawn icons by their data URLs. `ready` is called when one more can be painted. */
export function createIcons(ready: () => void): Icons {
  const drawn = new Map<string, HTMLCanvasElement | undefined>();
  const load = (url: string): void => {
    drawn.set(url, undefined);
    const image = new Image();
    image.onload = () => {
      const raster = document.createElement('canvas');
      raster.width = raster.height = RASTER;
      raster.getContext('2d')?.drawImage(image, 0, 0, RASTER, RASTER);
      drawn.set(url, raster);
      ready();
    };
    image.src = url;
  };
  return {
    paint({ context, width, height }, nodes, sight) {
      let painted = false;
      context.imageSmoothingQuality = 'high';
      for (const { id, icon, dimmed, presence = 1 } of nodes) {
        if (icon === undefined) continue;
        if (!drawn.has(icon)) load(icon);
        const [raster, disc] = [drawn.get(icon), sight.disc(id)];
        if (!raster || !disc || disc.radius < ICON.least) continue;
        const side = 2 * disc.radius * ICON.share;
        if (disc.x < -side || disc.y < -side || disc.x > width + side || disc.y > height + side) continue;
        context.globalAlpha = presence * (dimmed ? ICON.dimmed : 1);
        context.drawImage(raster, disc.x - side / 2, disc.y - side / 2, side, side);
        painted = true;
      }
      context.globalAlpha = 1;
      return painted;
    },
  };
}
