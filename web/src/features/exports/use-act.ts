import { useNotifier } from '../../ui/notifications';

/** Runs what a button does, and says how it went where that is not seen. */
export function useAct(): (failure: string, run: () => Promise<void>, done?: string) => void {
  const { notifyDone, notifyFailure } = useNotifier();
  return (failure, run, done) => {
    run().then(
      () => {
        if (done !== undefined) notifyDone(done);
      },
      (error: unknown) => notifyFailure(failure, error),
    );
  };
}
