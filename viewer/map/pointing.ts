/** What choosing and pointing on the map do to the page: at entities, at relations, and at communities of a large one. */
import type { Signal } from '@preact/signals';
import { communitiesOfLine, communityOfNode } from '../../src/scene/communities.js';
import { pairOfLine } from '../../src/scene/entities.js';
import type { RendererEvents } from '../renderer/renderer.js';
import { type Chosen, choose, entered, unfold } from '../state/state.js';
import type { Store } from '../state/store.js';

type Pointing = Pick<RendererEvents, 'node' | 'edge' | 'stage' | 'ground' | 'link' | 'hoverNode' | 'hoverEdge'>;

/** @param over the community, or the line between two, under the pointer */
export function pointing({ go, hovered, drawn, desk }: Store, over: Signal<string | undefined>): Pointing {
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
    ground: () => {
      if (desk.writes.value && !drawn.value?.overview) desk.open({ kind: 'entity' });
    },
    link: (subject, object) => {
      const isEntity = (id: string) => communityOfNode(id) === undefined;
      if (desk.writes.value && isEntity(subject) && isEntity(object)) desk.open({ kind: 'relation', subject, object });
    },
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
