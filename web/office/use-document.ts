import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from './office.ts';

export type Document = Answer<'getDocument'>;
export type AskedDocument = {
  readonly document: Document | undefined;
  readonly failure: unknown;
  readonly again: () => void;
};

const FIRST_POLL_MS = 700;
const SLOWEST_POLL_MS = 5000;
const SLOWER = 1.25;

/** Whether asking again may bring nothing new. Once it is ready, a page that has no image never gets one. */
const isSettled = ({ state, reading }: Document): boolean =>
  state === 'REFUSED' || state === 'UPLOAD_EXPIRED' || (state === 'READY' && reading.state === 'DONE');

/** Asks after a document, ever more slowly, until it is checked, drawn and read. An empty id asks nothing. */
export const useDocument = (documentId: string): AskedDocument => {
  const { call, through } = useOffice();
  const [known, setKnown] = useState<{ of: string; document?: Document; failure?: unknown }>({
    of: documentId,
  });
  const [turn, setTurn] = useState(0);
  // A new turn asks the same again
  useEffect(() => {
    setKnown(({ failure: _, ...before }) => (before.of === documentId ? before : { of: documentId }));
    if (documentId === '') return;
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async (wait: number): Promise<void> => {
      try {
        const document = await call('getDocument', {
          params: { documentId },
          query: through === undefined ? {} : { through },
        });
        if (gone) return;
        setKnown({ of: documentId, document });
        if (!isSettled(document))
          timer = setTimeout(() => void ask(Math.min(wait * SLOWER, SLOWEST_POLL_MS)), wait);
      } catch (failure) {
        if (!gone) setKnown(before => ({ ...before, failure }));
      }
    };
    void ask(FIRST_POLL_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [call, documentId, through, turn]);
  const current = known.of === documentId ? known : undefined;
  return {
    document: current?.document,
    failure: current?.failure,
    again: () => setTurn(before => before + 1),
  };
};
