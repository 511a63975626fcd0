import { type Document, scanOf } from '#shared/domain/document.ts';
import type { DraftId } from '#shared/domain/ids.ts';
import { admitSignedCopy } from '#shared/domain/letters/signed-copy.ts';
import { readSlipCode, type SlipCode } from '#shared/domain/slip-code.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type Codes = { readonly codes: Pick<OfficeStore['codes'], 'choose'> };
type Pages = { readonly documents: Pick<OfficeStore['documents'], 'pages'> };

/** A letter's code: made of its draft's id, as a slip's is of a file's. */
export const letterCode = async ({ codes }: Codes, draftId: DraftId) => {
  const chosen = (await codes.choose([draftId])).get(draftId);
  if (!chosen) throw new Error('a letter got no code');
  return chosen;
};

/** Refuses a scan that does not bear the letter's code, or another's. */
export const mustBearCode = async (
  store: Codes & Pages,
  {
    draftId,
    scan,
    typed,
  }: { readonly draftId: DraftId; readonly scan: Document; readonly typed?: string | undefined },
): Promise<void> => {
  const pages = await store.documents.pages(scanOf(scan));
  const found = pages.flatMap(({ code }): readonly SlipCode[] => (code ? [code] : []));
  const { code } = await letterCode(store, draftId);
  admitSignedCopy(code, { found, ...(typed === undefined ? {} : { typed: readSlipCode(typed) }) });
};
