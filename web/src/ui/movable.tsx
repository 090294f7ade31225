import { useCallback, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface Movable {
  /** Where it is shown now: one place at a time, none while it is hidden. */
  readonly place: ReactNode;
  /** The content itself, to be rendered once, above all places. */
  readonly content: ReactNode;
}

/**
 * Content that keeps its state and its elements while it moves from one place of a page to another: an open dialog stays
 * open, and a popover stays with its button, when the window crosses from one layout to the next.
 */
export function useMovable(children: ReactNode): Movable {
  const [host] = useState(makeHost);
  const take = useCallback((place: HTMLElement | null) => place?.append(host), [host]);
  return { place: <div ref={take} style={{ display: 'contents' }} />, content: createPortal(children, host) };
}

/** It has no box of its own: the layout sees what is in it. */
function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.style.display = 'contents';
  return host;
}
