import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import Box from '@mui/material/Box';
import type { PillField } from '../model/types';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';

/** What is dragged: a field of the list, or a pill that is on a shelf already. */
export type Dragged =
  | { readonly kind: 'field'; readonly field: PillField; readonly title: string }
  | { readonly kind: 'pill'; readonly id: string; readonly field: PillField; readonly title: string };

/** Where it would land: `data-drop` of the target, and before which of its pills. */
export interface DropPlace {
  readonly target: string;
  readonly index: number;
}

interface DragScope {
  readonly dragged: Dragged | null;
  readonly over: DropPlace | null;
  readonly begin: (event: ReactPointerEvent, dragged: Dragged) => void;
}

const DragContext = createContext<DragScope | null>(null);

interface DragProviderProps {
  readonly children: ReactNode;
  readonly onDrop: (dragged: Dragged, place: DropPlace) => void;
}

const startsAfterPx = 5;
/** A finger that stays: else it scrolls. */
const longPressMs = 220;

/** Dragging by mouse, pen and finger. The keyboard's way is the menu of each field and pill. */
export function DragProvider({ children, onDrop }: DragProviderProps) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [over, setOver] = useState<DropPlace | null>(null);
  const [at, setAt] = useState({ x: 0, y: 0 });
  const stop = useRef<(() => void) | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => () => stop.current?.(), []);

  const begin = useCallback((event: ReactPointerEvent, what: Dragged) => {
    if (event.button !== 0) return;
    stop.current?.();
    stop.current = followPointer(event, {
      onStart: () => setDragged(what),
      onMove: (x, y) => {
        setAt({ x, y });
        setOver(placeAt(x, y));
      },
      onEnd: (place) => {
        stop.current = null;
        setDragged(null);
        setOver(null);
        if (place) drop.current(what, place);
      },
    });
  }, []);

  const scope = useMemo(() => ({ dragged, over, begin }), [dragged, over, begin]);
  return (
    <DragContext value={scope}>
      {children}
      {dragged && (
        <Box aria-hidden sx={ghostStyle} style={{ transform: `translate(${at.x + 10}px, ${at.y + 8}px)` }}>
          {dragged.title}
        </Box>
      )}
    </DragContext>
  );
}

export function useDrag(): DragScope {
  const drag = useContext(DragContext);
  if (drag === null) throw new Error('useDrag needs a DragProvider above it.');
  return drag;
}

interface Follower {
  readonly onStart: () => void;
  readonly onMove: (x: number, y: number) => void;
  readonly onEnd: (place: DropPlace | null) => void;
}

/** Follows one pointer from pressing to letting go; answers how to give up. */
function followPointer(first: ReactPointerEvent, follower: Follower): () => void {
  const { clientX, clientY, pointerId, pointerType } = first;
  let started = false;
  const press = pointerType === 'touch' ? setTimeout(() => start(clientX, clientY), longPressMs) : undefined;

  function start(x: number, y: number): void {
    started = true;
    document.body.style.userSelect = 'none';
    follower.onStart();
    follower.onMove(x, y);
  }
  function move(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) > startsAfterPx;
    if (!started && far && pointerType === 'touch') {
      finish(null);
      return;
    }
    if (!started && far) start(event.clientX, event.clientY);
    if (started) follower.onMove(event.clientX, event.clientY);
  }
  function up(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    const place = started ? placeAt(event.clientX, event.clientY) : null;
    if (started) swallowClick();
    finish(place);
  }
  function key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && started) {
      event.stopPropagation();
      finish(null);
    }
  }
  // While something is dragged by finger the page must not scroll.
  const hold = (event: TouchEvent): void => {
    if (started) event.preventDefault();
  };
  const cancel = (): void => finish(null);
  function finish(place: DropPlace | null): void {
    clearTimeout(press);
    document.body.style.userSelect = '';
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('touchmove', hold);
    follower.onEnd(place);
  }
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
  window.addEventListener('touchmove', hold, { passive: false });
  return () => finish(null);
}

/** Letting go over a button is no click on it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

function placeAt(x: number, y: number): DropPlace | null {
  const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
  if (!target?.dataset['drop']) return null;
  const pills = [...target.querySelectorAll<HTMLElement>('[data-pill]')];
  const after = pills.filter((pill) => {
    const box = pill.getBoundingClientRect();
    return y > box.top + box.height / 2;
  });
  return { target: target.dataset['drop'], index: after.length };
}

const ghostStyle = {
  position: 'fixed',
  top: 0,
  left: 0,
  zIndex: 1500,
  pointerEvents: 'none',
  maxWidth: 220,
  px: '10px',
  py: '5px',
  fontSize: 13,
  fontWeight: 540,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  bgcolor: color.brand,
  color: color.onBrand,
  borderRadius: `${radius.sm}px`,
  boxShadow: color.shadow,
} as const;
