import type { PageTextView } from '#shared/contract/document-views.ts';
import type { Document } from '#shared/domain/document.ts';
import type { PageText } from '#shared/domain/page-text.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

/** One version of a page's text, with the address of its words where their places are known. */
export const textViewOf = async (
  { addresses }: Pick<Papers, 'addresses'>,
  { documentId, sha256 }: Pick<Document, 'documentId' | 'sha256'>,
  { hasWords, ...kept }: PageText,
): Promise<PageTextView> => {
  // A scan that letters have in common has a name of its own in each.
  const text = { ...kept, documentId };
  if (!hasWords) return text;
  const { page, textSha256 } = text;
  const url = await addresses.presignWords({ sha256, page, textSha256 });
  return { ...text, words: { url, expiresAt: signedUntil(url) } };
};
