import { useRef, useState } from 'preact/hooks';

export type Act = {
  readonly busy: boolean;
  readonly failure: unknown;
  /** Does it, once at a time; resolves to whether it was done. */
  readonly run: (act: () => Promise<void>) => Promise<boolean>;
  readonly forget: () => void;
};

/** One act of the officer: under way, failed, or neither. */
export const useAct = (): Act => {
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  const running = useRef(false);
  const run = async (act: () => Promise<void>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setState({ busy: true });
    try {
      await act();
      setState({ busy: false });
      return true;
    } catch (failure) {
      setState({ busy: false, failure });
      return false;
    } finally {
      running.current = false;
    }
  };
  return { busy: state.busy, failure: state.failure, run, forget: () => setState({ busy: false }) };
};
