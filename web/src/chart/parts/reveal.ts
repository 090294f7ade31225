interface Lines {
  /** Pixels of a row, of the heads above and of the totals below, which stay where they are. */
  readonly row: number;
  readonly head: number;
  readonly foot: number;
}

/** Scrolls no farther than needed to see a row. All rows are alike, so that nothing has to be measured. */
export function revealRow(scroller: HTMLElement | null, index: number, { row, head, foot }: Lines): void {
  if (!scroller) return;
  const top = index * row;
  const room = scroller.clientHeight - head - foot;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + row > scroller.scrollTop + room) scroller.scrollTop = top + row - room;
}
