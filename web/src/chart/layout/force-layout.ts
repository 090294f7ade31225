import {
  forceCenter,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { FlowShape } from '@datavizpro/contract/shapes';
import type { Point } from '../scene/paths';

interface Node extends SimulationNodeDatum {
  readonly index: number;
}

/** Rounds until nothing moves that one would see; fewer where there is more to compute, and less to see of one place. */
const roundsFor = (count: number): number => (count <= 40 ? 180 : count <= 80 ? 110 : 60);
/** As warm at the end as d3's own rounds would leave it. */
const cold = 0.1;

/**
 * Places of nodes on a plane: linked ones near to each other, all others apart. The same shape gives the same places:
 * the simulation begins on a spiral and knows no chance.
 */
export function forceLayout({ nodes, links }: Pick<FlowShape, 'nodes' | 'links'>): Point[] {
  const moving: Node[] = nodes.map((_, index) => ({ index }));
  const simulation = forceSimulation(moving)
    .force('link', forceLink(links.map(({ source, target }) => ({ source, target }))).distance(30))
    .force('apart', forceManyBody<Node>().strength(-70).distanceMax(320))
    .force('x', forceX<Node>().strength(0.05))
    .force('y', forceY<Node>().strength(0.09))
    .force('center', forceCenter())
    .stop();
  const rounds = roundsFor(nodes.length);
  if (rounds < 100) simulation.alphaDecay(1 - cold ** (1 / rounds));
  simulation.tick(rounds);
  return moving.map(({ x = 0, y = 0 }) => ({ x, y }));
}
