import type { Answer, Call } from '../client.ts';

export type PageImage = Answer<'getPage'>;

/** Addresses of pages' images, so that no image comes twice over a slow line for having two addresses. */
export type PageImages = {
  readonly get: (documentId: string, page: number) => Promise<PageImage>;
  /** Its address is no good any more. */
  readonly forget: (documentId: string, page: number) => void;
  /** By how many degrees, clockwise, an officer turned a page that was laid on its side: so it is seen everywhere. */
  readonly turned: (documentId: string, page: number) => number;
  readonly turn: (documentId: string, page: number) => number;
};

/** An address that ends before its image has come is worth nothing. */
const MARGIN_MS = 60_000;

/** @param through the answer along with which the papers were given; else they are read by themselves. */
export const openPageImages = (call: Call, now: () => number, through?: string): PageImages => {
  const known = new Map<string, PageImage>();
  const query = through === undefined ? {} : { through };
  const turns = new Map<string, number>();
  const turned = (documentId: string, page: number): number => turns.get(`${documentId} ${page}`) ?? 0;
  return {
    get: async (documentId, page) => {
      const kept = known.get(`${documentId} ${page}`);
      if (kept !== undefined && Date.parse(kept.expiresAt) - MARGIN_MS > now()) return kept;
      const image = await call('getPage', { params: { documentId, page }, query });
      known.set(`${documentId} ${page}`, image);
      return image;
    },
    forget: (documentId, page) => void known.delete(`${documentId} ${page}`),
    turned,
    turn: (documentId, page) => {
      const degrees = (turned(documentId, page) + 90) % 360;
      turns.set(`${documentId} ${page}`, degrees);
      return degrees;
    },
  };
};
