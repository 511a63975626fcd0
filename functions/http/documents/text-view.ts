import type { PageTextView } from '#shared/contract/views.ts';
import type { PageText } from '#shared/domain/page-text.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

/** One version of a page's text, with the address of its words where their places are known. */
export const textViewOf = async (
  { addresses }: Pick<Papers, 'addresses'>,
  sha256: string,
  { hasWords, ...text }: PageText,
): Promise<PageTextView> => {
  if (!hasWords) return text;
  const { page, textSha256 } = text;
  const url = await addresses.presignWords({ sha256, page, textSha256 });
  return { ...text, words: { url, expiresAt: signedUntil(url) } };
};
