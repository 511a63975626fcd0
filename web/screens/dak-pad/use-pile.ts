import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Call } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { ahead, EMPTY, type Pile, withPapers } from './pile.ts';

export type Paper = Answer<'listWork'>['items'][number];
export type Letter = {
  readonly receipt: Answer<'getReceipt'>;
  /** Of its scan; 0 where there is none, or none yet. */
  readonly pages: number;
};

const PAGE = 100;
/** A pile is marked in one sitting. */
const MOST = 500;
/** Papers brought before they are looked at. */
const AHEAD = 4;
const IN_HAND: readonly string[] = ['DIARISED', 'MARKED', 'OPENED'];

/** All letters the acting post has before it, but for `marked`. */
const papersOf = async (call: Call, marked: ReadonlySet<string>): Promise<readonly Paper[]> => {
  const papers: Paper[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const page = await call('listWork', { query });
    papers.push(
      ...page.items.filter(
        ({ objectId, state }) =>
          objectId.startsWith('rct_') && IN_HAND.includes(state) && !marked.has(objectId),
      ),
    );
    cursor = page.cursor;
  } while (cursor !== undefined && papers.length < MOST);
  return papers;
};

/** The pile, read once and again when asked; what was marked is not laid on it anew by a list that lags. */
export const usePile = (marked: () => ReadonlySet<string>) => {
  const { call, ended } = useOffice();
  const [pile, setPile] = useState<Pile>(EMPTY);
  const [state, setState] = useState<{ loading: boolean; failure?: unknown }>({ loading: true });
  const papers = useRef(new Map<string, Paper>()).current;
  const load = async (): Promise<void> => {
    setState({ loading: true });
    try {
      const found = (await papersOf(call, marked())).filter(({ holdingId }) => !ended.has(holdingId));
      for (const paper of found) papers.set(paper.objectId, paper);
      setPile(before =>
        withPapers(
          before,
          found.map(({ objectId }) => objectId),
        ),
      );
      setState({ loading: false });
    } catch (failure) {
      setState({ loading: false, failure });
    }
  };
  // The pile is read when the officer sits down to it
  useEffect(() => void load(), []);
  return { pile, setPile, papers, ...state, load: () => void load() };
};

/** The letters that are looked at next, with the image of each first page: they come while another is looked at. */
export const useLetters = (pile: Pile) => {
  const { call, images } = useOffice();
  const letters = useRef(new Map<string, Letter | 'coming' | { readonly failure: unknown }>()).current;
  const [, redraw] = useState(0);
  const bring = async (receiptId: string): Promise<void> => {
    letters.set(receiptId, 'coming');
    try {
      const receipt = await call('getReceipt', { params: { receiptId } });
      const { documentId } = receipt.details;
      const document =
        documentId === undefined ? undefined : await call('getDocument', { params: { documentId } });
      const pages = document?.pages ?? 0;
      letters.set(receiptId, { receipt, pages });
      redraw(turn => turn + 1);
      if (documentId === undefined || pages === 0) return;
      const image = await images.get(documentId, 1);
      new Image().src = image.url;
    } catch (failure) {
      if (letters.get(receiptId) === 'coming') letters.set(receiptId, { failure });
      redraw(turn => turn + 1);
    }
  };
  const wanted = ahead(pile, AHEAD);
  // Each paper is brought once
  useEffect(() => {
    for (const id of wanted) if (!letters.has(id)) void bring(id);
  }, [wanted.join(' ')]);
  return {
    of: (id: string) => {
      const letter = letters.get(id);
      return letter === 'coming' || letter === undefined ? undefined : letter;
    },
    again: (id: string) => void bring(id),
  };
};
