/** Where the map is looked at from: the address tells it, the history goes back to it, and nobody is left outside. */
import type { Scene } from '../../src/scene/scene.js';
import type { Renderer } from '../renderer/renderer.js';
import type { Camera } from '../state/state.js';
import type { Store } from '../state/store.js';

export interface Shown {
  scene: Scene;
  /** places are found anew */
  fresh: boolean;
  /** of a large dossier a part is drawn, or its communities */
  isPart: boolean;
  /** what is to be brought into view; left out, all of it */
  inside?: readonly string[] | undefined;
}

/** Follows the camera of the state; call the result after each picture. */
export function createView(container: HTMLElement, renderer: Renderer, store: Store): (shown: Shown) => void {
  /** where the address last said that the map was moved to */
  let looked = store.state.value.camera;
  return ({ scene, fresh, isPart, inside }) => {
    const { camera } = store.state.value;
    const { positions } = store;
    // back and forward in the history go back to where the map was moved to, too
    const isAnother = fresh || !isSameView(camera, looked);
    looked = camera;
    if (!isAnother) return;
    if (!camera || (isPart && fresh)) {
      if (isPart) renderer.fit(inside?.slice());
      else renderer.fit(idsOf(scene), positions.value);
      return;
    }
    if (!isSameView(camera, renderer.camera())) renderer.setCamera(camera);
    // where things lie is known once they are painted
    afterPaint(() => {
      if (store.state.value.camera !== camera || seesAny(container, renderer, scene)) return;
      store.lost(camera);
      renderer.fit(idsOf(scene), positions.value);
    });
  };
}

export function idsOf({ nodes }: Scene): string[] {
  return nodes.map(({ id }) => id);
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

/** Whether anything of the picture lies within the map's part of the screen. */
function seesAny(container: HTMLElement, renderer: Renderer, { nodes }: Scene): boolean {
  const { width, height } = container.getBoundingClientRect();
  return nodes.some(({ id }) => {
    const at = renderer.toViewport(id);
    return at !== undefined && at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
  });
}

/** Whether two are the same as far as an address tells. */
function isSameView(a: Camera | undefined, b: Camera | undefined): boolean {
  if (!a || !b) return a === b;
  return (['x', 'y', 'ratio'] as const).every((part) => Math.abs(a[part] - b[part]) < 2e-4);
}
