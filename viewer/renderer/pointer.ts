/** Clicks, hovering and dragging on the map, told in the words of the renderer's events. */
import type Sigma from 'sigma';
import type { Point, RendererEvents } from './renderer.js';

/** Lines are thin: a pointer this near, in px, means the line. */
const REACH = 8;
/** A press that moves less than this, in px, is a click and no drag. */
const SLACK = 3;

export interface PointerHooks {
  /** The relation nearest to a point on the screen within the reach in px. */
  edgeAt(point: Point, reach: number): string | undefined;
  /** Where a node's centre is on the screen. */
  centre(id: string): Point | undefined;
  /** What is under the pointer has changed: a node, a relation or neither. */
  hover(over: { node?: string | undefined; edge?: string | undefined }): void;
  /** The node whose disc is so small that a pointer this near means it. */
  nodeNear(point: Point): string | undefined;
  /** A place of the drawing in layout units. */
  placeOf(point: Point): Point;
  /** A node follows the pointer; the place is in layout units. */
  drag(id: string, place: Point): void;
  /** The drag is over. */
  drop(id: string, place: Point): void;
}

/** Binds the events; they end with Sigma itself. */
export function bindPointer(sigma: Sigma, hooks: PointerHooks, events: Partial<RendererEvents>): void {
  let overNode: string | undefined;
  let overEdge: string | undefined;
  let held: { id: string; from: Point; grip: Point; moved?: Point } | undefined;
  let justDropped = false;
  /** the node that a line is pulled from */
  let linking: string | undefined;

  const setEdge = (id: string | undefined): void => {
    if (id === overEdge) return;
    overEdge = id;
    point();
    hooks.hover({ node: overNode, edge: id });
    events.hoverEdge?.(id);
  };
  const point = (): void => {
    const cursor =
      linking !== undefined
        ? 'crosshair'
        : held?.moved
          ? 'grabbing'
          : overNode !== undefined || overEdge !== undefined
            ? 'pointer'
            : '';
    sigma.getContainer().style.cursor = cursor;
  };

  sigma.on('enterNode', ({ node }) => {
    overNode = node;
    setEdge(undefined);
    hooks.hover({ node });
    point();
    events.hoverNode?.(node);
  });
  sigma.on('leaveNode', () => {
    overNode = undefined;
    hooks.hover({});
    point();
    events.hoverNode?.(undefined);
  });
  sigma.on('leaveStage', () => setEdge(undefined));
  // Bound after Sigma's own listener, so that overNode is up to date.
  sigma.getMouseCaptor().on('mousemove', (place) => {
    if (!held) setEdge(overNode === undefined ? hooks.edgeAt(place, REACH) : undefined);
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (linking !== undefined) return preventSigmaDefault();
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!held.moved && Math.hypot(event.x - held.from.x, event.y - held.from.y) < SLACK) return;
    held.moved = hooks.placeOf(sigma.viewportToGraph({ x: event.x + held.grip.x, y: event.y + held.grip.y }));
    hooks.drag(held.id, held.moved);
    point();
  });

  type Down = Parameters<Parameters<typeof sigma.on<'downNode'>>[1]>[0];
  const take = (node: string, event: Down['event']): void => {
    justDropped = false;
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    if (events.link && event.original instanceof MouseEvent && event.original.shiftKey) {
      linking = node;
      point();
      return;
    }
    const centre = hooks.centre(node) ?? event;
    const grip = { x: centre.x - event.x, y: centre.y - event.y };
    held = { id: node, from: { x: event.x, y: event.y }, grip };
  };
  sigma.on('downNode', ({ node, event }) => take(node, event));
  sigma.on('downStage', ({ event }) => {
    justDropped = false;
    // while the picture changes under the pointer Sigma finds nothing there for a moment
    if (overNode !== undefined) take(overNode, event);
  });
  const release = (): void => {
    const last = held;
    held = undefined;
    point();
    if (!last?.moved) return;
    justDropped = true;
    hooks.drop(last.id, last.moved);
    events.moveNode?.(last.id, last.moved.x, last.moved.y);
  };
  const unlink = (to?: string): boolean => {
    const from = linking;
    if (from === undefined) return false;
    linking = undefined;
    justDropped = true;
    point();
    if (to !== undefined && to !== from) events.link?.(from, to);
    return true;
  };
  sigma.on('upNode', ({ node }) => {
    if (!unlink(node)) release();
  });
  sigma.on('upStage', () => {
    if (!unlink()) release();
  });
  const onDouble = (event: MouseEvent): void => {
    const { left, top } = container.getBoundingClientRect();
    const place = { x: event.clientX - left, y: event.clientY - top };
    if (overNode === undefined && hooks.edgeAt(place, REACH) === undefined) events.ground?.();
  };
  const container = sigma.getContainer();
  container.addEventListener('dblclick', onDouble);
  sigma.on('kill', () => container.removeEventListener('dblclick', onDouble));

  const clickNode = (id: string): void => {
    if (!justDropped) events.node?.(id);
  };
  const clickStage = (place: Point): void => {
    if (justDropped) return;
    const node = hooks.nodeNear(place);
    const edge = node === undefined ? hooks.edgeAt(place, REACH) : undefined;
    if (node !== undefined) clickNode(node);
    else if (edge !== undefined) events.edge?.(edge);
    else events.stage?.();
  };
  sigma.on('clickNode', ({ node }) => clickNode(node));
  sigma.on('clickStage', ({ event }) => clickStage(event));
  // Two clicks that come fast are told as a double one, though they may be on two things: the second counts as well.
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    clickNode(node);
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    preventSigmaDefault();
    clickStage(event);
  });
}
