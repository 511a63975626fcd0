import type { DocumentType } from '#shared/domain/document.ts';
import type { PageSize } from './limits.ts';
import type { DOCUMENT_REASONS } from './reasons.ts';

/** Why a document or one of its pages is not taken. */
export type DocumentReason = (typeof DOCUMENT_REASONS)[number]['code'];

export type Refused = { readonly kind: 'refused'; readonly reason: DocumentReason };

/** What looking at an upload found. `type` is what its bytes are, whatever its sender called it. */
export type Verdict =
  | {
      readonly kind: 'accepted';
      readonly type: DocumentType;
      readonly pages: number;
      /** One size a page, in their order. */
      readonly sizes: readonly PageSize[];
    }
  | Refused;

/** Thrown where a document turns out to be unfit; caught once, where it becomes a verdict. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
  readonly reason: DocumentReason;
  constructor(reason: DocumentReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Runs a look at a document; a document found unfit is an answer, any other error is our own fault and goes on. */
export const orRefused = async <T>(look: () => Promise<T>): Promise<T | Refused> => {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Unfit) return { kind: 'refused', reason: error.reason };
    throw error;
  }
};
