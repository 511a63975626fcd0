import * as z from 'zod';
import { type Document, type DocumentState, isFree, Sha256 } from '../document.ts';
import { DocumentId, type FileId, type ObjectId, type PostId } from '../ids.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';

/** A paper given with a question or an answer, as its journal knows it: which, and its bytes by their hash (ADR 1). */
export const GivenPaper = z.strictObject({ documentId: DocumentId, sha256: Sha256 });
export type GivenPaper = z.infer<typeof GivenPaper>;

/** The same as it is shown, with the name it was brought under; it stands with the text, and goes with it (ADR 33). */
export const ShownPaper = GivenPaper.extend({ fileName: z.string(), pages: z.int().min(1) });
export type ShownPaper = z.infer<typeof ShownPaper>;

/** What journals say of papers; absent where none is given. */
export const givenPapers = (papers: readonly ShownPaper[]): GivenPaper[] | undefined =>
  papers.length === 0 ? undefined : papers.map(({ documentId, sha256 }) => ({ documentId, sha256 }));

/** As they stand with the text; absent where none is given. */
export const beside = (papers: readonly ShownPaper[]): { papers?: ShownPaper[] } =>
  papers.length === 0 ? {} : { papers: [...papers] };

/** Why a document in this state cannot be given yet. */
const NOT_YET = {
  AWAITING_UPLOAD: 'document.not-ready',
  CHECKING: 'document.not-ready',
  READY: undefined,
  REFUSED: 'document.refused',
} as const satisfies Record<DocumentState, RefusalCode | undefined>;

/** A document as it may be given: its check is over, and it has pages to be seen. */
export const shownPaper = ({ documentId, fileName, pages, sha256, state }: Document): ShownPaper => {
  const refusal = NOT_YET[state];
  if (refusal) throw new Refusal(refusal, { documentId });
  if (!pages) throw new Error('a document passed its check without pages');
  return { documentId, sha256, fileName, pages };
};

const once = (papers: readonly ShownPaper[]): readonly ShownPaper[] =>
  papers.filter(({ documentId }, at) => papers.findIndex(one => one.documentId === documentId) === at);

/** A document, and the file in which the receipt lies that it is the scan of. */
export type Lying = { readonly document: Document; readonly receiptIn: FileId | undefined };

/**
 * The papers that a question is given along with: each once, and only such as belong to what it is put on, `of` which are the
 * receipt, or the file with the parts merged back into it.
 */
export const papersOf = (of: readonly ObjectId[], lying: readonly Lying[]): readonly ShownPaper[] => {
  const isOf = (id: ObjectId | undefined): boolean => of.some(each => each === id);
  const papers = lying.map(({ document, receiptIn }) => {
    const { documentId, receiptId, fileId } = document;
    if (!isOf(receiptId) && !isOf(fileId) && !isOf(receiptIn))
      throw new Refusal('consultation.paper-elsewhere', { documentId });
    return shownPaper(document);
  });
  return once(papers);
};

/**
 * The papers that a post brings along with its answer: each once, and only such as it uploaded itself and as are nobody's yet;
 * what another office sent is dak, and is taken in by the diary.
 */
export const broughtBy = (postId: PostId, documents: readonly Document[]): readonly ShownPaper[] =>
  once(
    documents.map(document => {
      const { documentId, uploadedBy, letter } = document;
      if (uploadedBy !== postId || letter) throw new Refusal('document.unknown');
      if (!isFree(document)) throw new Refusal('document.in-use', { documentId });
      return shownPaper(document);
    }),
  );

/** What a paper lies in, by whose classification it is kept. */
type Keeper = {
  readonly classification: string;
  readonly readers?: readonly PostId[] | undefined;
};

/**
 * Whether a paper that was given may still be shown to a post: what has become confidential since, to those alone who need
 * to know it.
 */
export const mayStillSee = (keeper: Keeper | undefined, postId: PostId): boolean =>
  keeper?.classification !== 'confidential' || (keeper.readers ?? []).includes(postId);
