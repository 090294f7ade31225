/** What tabs of one browser tell each other. */
type SessionMessage = { readonly kind: 'signedIn'; readonly userId: string } | { readonly kind: 'signedOut' };

interface SessionChannel {
  readonly post: (message: SessionMessage) => void;
  /** Returns the function that stops listening. */
  readonly listen: (listener: (message: SessionMessage) => void) => () => void;
}

const isMessage = (data: unknown): data is SessionMessage =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  (data.kind === 'signedIn' || data.kind === 'signedOut');

/** Signing out in one tab signs out all of them; signing in releases those that wait for it. */
export function openSessionChannel(name = 'datavizpro.session'): SessionChannel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, listen: () => () => undefined };
  // One object for both directions: a channel does not hear itself.
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (isMessage(data)) listener(data);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
