/** The three bars. `onDark` for the rail. */
export function Logo({ size = 30, onDark = false }: { readonly size?: number; readonly onDark?: boolean }) {
  const tall = onDark ? '#F3F1EA' : 'var(--ledger-ink)';
  return (
    <svg width={size} height={size} viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <rect x="3" y="15" width="6" height="12" rx="1.5" fill="#E8A04A" />
      <rect x="12" y="9" width="6" height="18" rx="1.5" fill={onDark ? '#7FD1C7' : 'var(--ledger-brand)'} />
      <rect x="21" y="3" width="6" height="24" rx="1.5" fill={tall} />
    </svg>
  );
}
