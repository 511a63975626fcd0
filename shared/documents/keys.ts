import * as z from 'zod';
import { Sha256 } from '#shared/domain/document.ts';
import { DocumentId } from '#shared/domain/ids.ts';

/** What lies in quarantine says by its key whose it is and what it must hash to. */
const UploadKey = z.tuple([Sha256, DocumentId]);
export type Upload = { readonly sha256: string; readonly documentId: DocumentId };

export const uploadKey = ({ sha256, documentId }: Upload): string => `${sha256}/${documentId}`;

/** Reads the key of an object in quarantine; undefined for a key that no upload of ours makes. */
export const parseUploadKey = (key: string): Upload | undefined => {
  const parsed = UploadKey.safeParse(key.split('/'));
  return parsed.success ? { sha256: parsed.data[0], documentId: parsed.data[1] } : undefined;
};

export const originalKey = (sha256: string): string => `originals/${sha256}`;

/** All page images, and all words, of a paper. */
export const pageKeys = (sha256: string): string => `pages/${sha256}/`;
export const wordsKeys = (sha256: string): string => `words/${sha256}/`;

/** @param page from 1. */
export const pageKey = (sha256: string, page: number): string => `pages/${sha256}/${page}.webp`;

/** Which text of which page: the words of another reading of the same bytes are others. */
export type TextOfPage = { readonly sha256: string; readonly page: number; readonly textSha256: string };

/** The words of one text of a page with their places, as JSON. */
export const wordsKey = ({ sha256, page, textSha256 }: TextOfPage): string =>
  `words/${sha256}/${page}/${textSha256}.json`;

/** S3 takes and gives checksums in base64. */
export const inBase64 = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');
