import { readGiven } from '#functions/office/given-papers.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Document } from '#shared/domain/document.ts';
import type { AnswerId, DocumentId } from '#shared/domain/ids.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import type { Papers } from './papers.ts';

export type DocumentAsked = {
  readonly documentId: DocumentId;
  /** The answer along with which it was given. */
  readonly through?: AnswerId | undefined;
};

/** A document to be shown: as one that was given to whoever reads what was asked of a post, or by itself. */
export const readDocument = async (
  papers: Papers,
  { documentId, through }: DocumentAsked,
  actor: ByOfficer,
  part: ReadPart,
): Promise<Document> => {
  const given = through && (await readGiven(papers, { documentId, through }, actor, part));
  return given ?? papers.documents.read(documentId, actor, part);
};
