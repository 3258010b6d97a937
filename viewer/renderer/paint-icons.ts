/** The icons on the nodes, painted on a 2D canvas: Sigma's own image program fails on import where WebGL is missing. */
import type { Sight } from '../../src/scene/course.js';
import type { SceneNode } from '../../src/scene/scene.js';
import type { Canvas } from './layer.js';

/** Icons are drawn once at this many px and then only scaled. */
const RASTER = 96;
/** The side of an icon as a share of the node's diameter; below the least radius in px it would be a blot. */
const ICON = { share: 0.58, least: 5, dimmed: 0.3 };

export interface Icons {
  /** Paints the icons that are there by now and tells whether any was; those still loading follow by `ready`. */
  paint(canvas: Canvas, nodes: Iterable<SceneNode>, sight: Sight): boolean;
}

/**
 * A store of drawn icons.
 * @param addressOf the data URL of an icon by its name, drawn in a colour
 * @param ready is called when one more can be painted
 */
export function createIcons(addressOf: (name: string, colour: string) => string, ready: () => void): Icons {
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
      for (const { id, icon: name, colour, unreviewed, dimmed, presence = 1 } of nodes) {
        if (name === undefined) continue;
        const icon = addressOf(name, unreviewed ? colour : '#ffffff');
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
