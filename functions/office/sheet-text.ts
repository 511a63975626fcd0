import { Refusal } from '#shared/domain/refusal.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';

/** A Lambda answers six megabytes at most. */
const MOST_BYTES = 5_000_000;

/** A sheet as the text that is answered; refused when no answer holds it. */
export const sheetText = (content: Parameters<typeof writeCsv>[0]): string => {
  const text = writeCsv(content);
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Refusal('report.too-large');
  return text;
};
