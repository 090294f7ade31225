/** Where an element is in the window, and how much larger it is shown than it was laid out. */
export function shownBox(
  element: HTMLElement | null,
): { readonly left: number; readonly top: number; readonly scale: number } | null {
  if (!element) return null;
  const { left, top, width } = element.getBoundingClientRect();
  return { left, top, scale: element.offsetWidth > 0 ? width / element.offsetWidth : 1 };
}
