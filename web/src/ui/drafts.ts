const prefix = 'datavizpro.draft.';
const keptForMs = 30 * 86_400_000;

interface Kept {
  readonly savedAt: number;
  readonly value: unknown;
}

const isKept = (parsed: unknown): parsed is Kept =>
  typeof parsed === 'object' && parsed !== null && 'savedAt' in parsed && 'value' in parsed;

/** What was typed and not saved, or null. Unreadable and old drafts are dropped. */
export function readDraft(place: string): unknown {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(prefix + place) ?? 'null');
    if (!isKept(parsed) || Date.now() - parsed.savedAt > keptForMs) return null;
    return parsed.value;
  } catch {
    return null;
  }
}

export function writeDraft(place: string, value: unknown): void {
  const text = JSON.stringify({ savedAt: Date.now(), value } satisfies Kept);
  try {
    localStorage.setItem(prefix + place, text);
  } catch {
    // Full: old drafts make room for the newest. Switched off: nothing can be done, and typing goes on.
    forgetOldest();
    try {
      localStorage.setItem(prefix + place, text);
    } catch {
      return;
    }
  }
}

export function forgetDraft(place: string): void {
  try {
    localStorage.removeItem(prefix + place);
  } catch {
    // Storage is switched off: there is no draft either.
  }
}

function forgetOldest(): void {
  try {
    const places = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    const age = (key: string): number => (JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>).savedAt ?? 0;
    const oldest = places.toSorted((a, b) => age(a) - age(b))[0];
    if (oldest !== undefined) localStorage.removeItem(oldest);
  } catch {
    // See writeDraft.
  }
}
