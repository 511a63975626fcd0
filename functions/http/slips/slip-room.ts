import { signedUntil } from '#functions/http/documents/signed-until.ts';
import type { Office } from '#functions/office/office.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { MADE_TYPES, type SheetFiles } from '#shared/documents/sheet-files.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import { epochOf } from '#shared/domain/time.ts';
import type { Order, Press } from '#shared/printing/press.ts';

/** What printing is given beside the office: the press, where sheets are kept, and what the district is called. */
export type SlipRoom = Office & {
  readonly sheets: Pick<SheetFiles, 'keepMade'>;
  readonly press: () => Promise<Press>;
  readonly district: Names;
};

/** A name for a file: what stands in numbers may be anything, what stands in a header may not. */
const named = (name: string): string => `${name.replace(/[^\w.-]+/g, '-')}.pdf`;

/** Prints a sheet and answers where it can be fetched. */
export const printed = async (
  { clock, press, sheets }: Pick<SlipRoom, 'clock' | 'press' | 'sheets'>,
  name: string,
  order: Omit<Order, 'at'>,
): Promise<MadeFile> => {
  const print = await press();
  const bytes = print({ ...order, at: epochOf(clock.now()) });
  const fileName = named(name);
  const url = await sheets.keepMade({ fileName, form: 'pdf', bytes });
  return { fileName, url, type: MADE_TYPES.pdf, length: bytes.length, expiresAt: signedUntil(url) };
};
