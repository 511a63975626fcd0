import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import { correctFileText } from '#shared/domain/file-text.ts';
import { type Language, languagesIn, type PageText } from '#shared/domain/page-text.ts';
import { correctText } from '#shared/domain/receipt-text.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { sha256 } from '#shared/journal/seal.ts';
import { readingOf, recordOf } from './page.ts';
import type { Papers } from './papers.ts';

/**
 * A correction is a new version beside the old ones; of a diarised paper its receipt's journal says who made it, with the
 * text's hash.
 */
export const correctPageText =
  (papers: Papers & { readonly languages: readonly Language[] }): UseCase<typeof contract.correctPageText> =>
  async ({ actor, params: { documentId, page }, body, once }) => {
    const { clock, documents, languages, store } = papers;
    const { document, receipt, file, still } = await documents.takeText(documentId, actor);
    const record = await recordOf(papers, document, page);
    if (!record && document.state === 'READY')
      throw new Refusal('document.page-unreadable', { documentId, page });
    const reading = readingOf(document, record, page);
    const standing = reading.state === 'READ' ? reading.version : 0;
    if (body.replaces !== standing)
      throw new Refusal('document.text-changed', { documentId, page, version: standing });
    const { text: corrected } = body;
    const { postId, officerId } = actor;
    const at = clock.now();
    const text: PageText = {
      documentId: scanOf(document),
      page,
      version: standing + 1,
      source: 'hand',
      languages: [...languagesIn(corrected, languages)],
      text: corrected,
      textSha256: sha256(corrected),
      unreliable: false,
      hasWords: false,
      at,
      by: { postId, officerId },
    };
    const { text: _, hasWords: __, ...kept } = text;
    const answer = { ...kept, documentId };
    await store.commit({
      decisions: [
        ...(receipt ? [correctText(receipt, answer, { by: actor, at })] : []),
        ...(file ? [correctFileText(file, answer, { by: actor, at })] : []),
      ],
      also: [{ kind: 'text-corrected', text }, ...still],
      once,
      answer: { status: 201, body: answer },
    });
    return answer;
  };
