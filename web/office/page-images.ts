import type { Answer, Call } from '../client.ts';

export type PageImage = Answer<'getPage'>;

/** Addresses of pages' images, so that no image comes twice over a slow line for having two addresses. */
export type PageImages = {
  readonly get: (documentId: string, page: number) => Promise<PageImage>;
  /** Its address is no good any more. */
  readonly forget: (documentId: string, page: number) => void;
};

/** An address that ends before its image has come is worth nothing. */
const MARGIN_MS = 60_000;

export const openPageImages = (call: Call, now: () => number): PageImages => {
  const known = new Map<string, PageImage>();
  return {
    get: async (documentId, page) => {
      const kept = known.get(`${documentId} ${page}`);
      if (kept !== undefined && Date.parse(kept.expiresAt) - MARGIN_MS > now()) return kept;
      const image = await call('getPage', { params: { documentId, page } });
      known.set(`${documentId} ${page}`, image);
      return image;
    },
    forget: (documentId, page) => void known.delete(`${documentId} ${page}`),
  };
};
