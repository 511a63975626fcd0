import { createHash } from 'node:crypto';
import { until } from '#tests/story/tell.ts';
import type { Answer, Caller } from './api.ts';

/** Sheets by the names of their files: CSV as text, a workbook as bytes. */
export type SheetTexts = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
type Order = Answer<'startImport'>;

const bytesOf = (sheet: string | Uint8Array<ArrayBuffer>) =>
  typeof sheet === 'string' ? new TextEncoder().encode(sheet) : sheet;

export const announceSheets = (as: Caller, sheets: SheetTexts): Promise<Order> =>
  as.call('startImport', {
    body: {
      files: Object.entries(sheets).map(([fileName, text]) => ({
        fileName,
        length: bytesOf(text).length,
        sha256: createHash('sha256').update(bytesOf(text)).digest('hex'),
      })),
    },
  });

/** Puts one of the sheets that were announced, as a browser does. */
export const putSheet = async ({ uploads }: Order, sheets: SheetTexts, at: number): Promise<void> => {
  const [order, text] = [uploads[at], Object.values(sheets)[at]];
  if (!order || text === undefined) throw new Error('no such sheet was announced');
  const { url, method, headers } = order;
  const put = await fetch(url, { method, headers: { ...headers }, body: bytesOf(text) });
  if (!put.ok) throw new Error(`upload: ${put.status} ${await put.text()}`);
};

/** Waits until an import is checked. */
export const checkedThrough = (as: Caller, importId: string, patience = 60) =>
  until('the check of an import', patience, async () => {
    const found = await as.call('getImport', { params: { importId } });
    return found.state === 'CHECKED' || found.state === 'FAILED' ? found : undefined;
  });

/** Brings sheets in and has them checked. */
export const bringSheets = async (as: Caller, sheets: SheetTexts, patience = 60) => {
  const order = await announceSheets(as, sheets);
  for (const at of Object.keys(sheets).keys()) await putSheet(order, sheets, at);
  return checkedThrough(as, order.import.importId, patience);
};
