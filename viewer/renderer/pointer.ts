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

  const setEdge = (id: string | undefined): void => {
    if (id === overEdge) return;
    overEdge = id;
    point();
    hooks.hover({ node: overNode, edge: id });
    events.hoverEdge?.(id);
  };
  const point = (): void => {
    const cursor = held?.moved ? 'grabbing' : overNode !== undefined || overEdge !== undefined ? 'pointer' : '';
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
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!held.moved && Math.hypot(event.x - held.from.x, event.y - held.from.y) < SLACK) return;
    held.moved = sigma.viewportToGraph({ x: event.x + held.grip.x, y: event.y + held.grip.y });
    hooks.drag(held.id, held.moved);
    point();
  });

  sigma.on('downNode', ({ node, event }) => {
    justDropped = false;
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    const centre = hooks.centre(node) ?? event;
    const grip = { x: centre.x - event.x, y: centre.y - event.y };
    held = { id: node, from: { x: event.x, y: event.y }, grip };
  });
  sigma.on('downStage', () => {
    justDropped = false;
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
  sigma.on('upNode', release);
  sigma.on('upStage', release);

  const clickNode = (id: string): void => {
    if (!justDropped) events.node?.(id);
  };
  const clickStage = (place: Point): void => {
    if (justDropped) return;
    const edge = hooks.edgeAt(place, REACH);
    if (edge === undefined) events.stage?.();
    else events.edge?.(edge);
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
