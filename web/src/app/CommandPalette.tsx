export function CommandPalette(_: { readonly onClose: () => void; readonly onShowShortcuts: () => void }) {
  return null;
}
