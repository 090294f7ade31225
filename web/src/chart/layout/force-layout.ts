import { forceCenter, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { FlowShape } from '@datavizpro/contract/shapes';
import type { Point } from '../scene/paths';

/** A node that the simulation has placed. */
type Node = SimulationNodeDatum & { index: number; x: number; y: number; vx: number; vy: number };

/** Rounds until nothing moves that one would see; fewer where there is more to compute, and less to see of one place. */
const roundsFor = (count: number): number => (count <= 40 ? 180 : count <= 80 ? 110 : 60);
/** As warm at the end as d3's own rounds would leave it. */
const cold = 0.1;

const push = -70;
const farthest = 320;

/**
 * Each node pushes all others away, the less the farther they are. So few nodes are exact, and done sooner, pair by
 * pair: d3's own force makes a tree of them in each round.
 */
function pushApart(nodes: readonly Node[], alpha: number): void {
  for (const one of nodes) {
    for (const other of nodes) {
      if (other === one) break;
      const across = other.x - one.x;
      const down = other.y - one.y;
      const squared = across * across + down * down;
      if (squared >= farthest * farthest || squared === 0) continue;
      const share = (push * alpha) / (squared < 1 ? Math.sqrt(squared) : squared);
      one.vx += across * share;
      one.vy += down * share;
      other.vx -= across * share;
      other.vy -= down * share;
    }
  }
}

/**
 * Places of nodes on a plane: linked ones near to each other, all others apart. The same shape gives the same places:
 * the simulation begins on a spiral and knows no chance.
 */
export function forceLayout({ nodes, links }: Pick<FlowShape, 'nodes' | 'links'>): Point[] {
  const moving: SimulationNodeDatum[] = nodes.map((_, index) => ({ index }));
  const simulation = forceSimulation(moving)
    .force('link', forceLink(links.map(({ source, target }) => ({ source, target }))).distance(30))
    .force('apart', (alpha) => pushApart(moving as Node[], alpha))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.09))
    .force('center', forceCenter())
    .stop();
  const rounds = roundsFor(nodes.length);
  if (rounds < 100) simulation.alphaDecay(1 - cold ** (1 / rounds));
  simulation.tick(rounds);
  return moving.map(({ x = 0, y = 0 }) => ({ x, y }));
}
