/** The access token of this tab: in memory only, so that nothing on disk and no other page can read it. */
export interface AccessToken {
  readonly value: () => string | null;
  /** True shortly before it runs out: renewing first spares a refused request. */
  readonly isStale: () => boolean;
  readonly set: (token: string, expiresInSeconds: number) => void;
  readonly clear: () => void;
}

const marginMs = 15_000;

export function createAccessToken(now: () => number = Date.now): AccessToken {
  let current: { readonly token: string; readonly expiresAt: number } | null = null;
  return {
    value: () => current?.token ?? null,
    isStale: () => current !== null && now() > current.expiresAt - marginMs,
    set: (token, expiresInSeconds) => {
      current = { token, expiresAt: now() + expiresInSeconds * 1000 };
    },
    clear: () => {
      current = null;
    },
  };
}
