const home = '/';

/**
 * Where to go after signing in: a path of this very application, or home.
 * `//host`, `/\host`, `javascript:` and whatever else leads away is refused.
 */
export function safeReturnTo(wanted: string | null | undefined, origin: string = window.location.origin): string {
  if (wanted == null || !wanted.startsWith('/')) return home;
  let url: URL;
  try {
    url = new URL(wanted, origin);
  } catch {
    return home;
  }
  if (url.origin !== origin || !url.pathname.startsWith('/') || url.pathname.startsWith('//')) return home;
  return leadsToAPublicPage(url.pathname) ? home : `${url.pathname}${url.search}${url.hash}`;
}

/** Coming back to the sign-in page after signing in would be a circle. */
const leadsToAPublicPage = (path: string): boolean => /^\/(sign-in|register|setup|invite)(\/|$)/.test(path);

/** The sign-in address that comes back to `path`. */
export function signInPath(path: string, origin: string = window.location.origin): string {
  const returnTo = safeReturnTo(path, origin);
  return returnTo === home ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}
