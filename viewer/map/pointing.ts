/** What choosing and pointing on the map do to the page: at entities, at relations, and at communities of a large one. */
import type { Signal } from '@preact/signals';
import type { RendererEvents } from '../renderer/renderer.js';
import { communitiesOfLine, communityOfNode, entered } from '../state/overview.js';
import { pairOfLine } from '../state/picture.js';
import { type Chosen, choose, unfold } from '../state/state.js';
import type { Store } from '../state/store.js';

type Pointing = Pick<RendererEvents, 'node' | 'edge' | 'stage' | 'hoverNode' | 'hoverEdge'>;

/** @param over the community, or the line between two, under the pointer */
export function pointing({ go, hovered, drawn }: Store, over: Signal<string | undefined>): Pointing {
  return {
    node: (id) => {
      const [community, overview] = [communityOfNode(id), drawn.value?.overview];
      over.value = undefined;
      go((now) =>
        community !== undefined && overview ? entered(now, overview, community) : choose(now, { kind: 'entity', id }),
      );
    },
    edge: (id) => {
      // the relations that such a line counts can be read when both its ends are unfolded
      const communities = communitiesOfLine(id);
      over.value = undefined;
      go((now) => (communities ? unfold(choose(now, undefined), communities, true) : choose(now, lineChosen(id))));
    },
    stage: () => go((now) => (now.chosen ? choose(now, undefined) : now)),
    hoverNode: (id) => {
      const isCommunity = id !== undefined && communityOfNode(id) !== undefined;
      over.value = isCommunity ? id : undefined;
      hovered.value = id === undefined || isCommunity ? undefined : { kind: 'entity', id };
    },
    hoverEdge: (id) => {
      const isLink = id !== undefined && communitiesOfLine(id) !== undefined;
      over.value = isLink ? id : undefined;
      hovered.value = id === undefined || isLink ? undefined : lineChosen(id);
    },
  };
}

/** A bundle stands for all relations of its two entities. */
function lineChosen(id: string): Chosen {
  const pair = pairOfLine(id);
  return pair === undefined ? { kind: 'relation', id } : { kind: 'pair', id: pair };
}
