import type { FileHead } from '../file.ts';
import type { Holding } from '../holding.ts';
import type { Day } from '../time.ts';
import type { Loan } from './record.ts';

/** A record that is out, and whose day of return is over; as a stay has it, it has a classification when it is confidential. */
export type OverdueRecord = Pick<FileHead, 'fileId' | 'number' | 'subject'> &
  Pick<Holding, 'classification'> & { readonly out: Loan };

/** A record that was to be back before this day, by the calendar in India, and is not; on its day of return it is not late yet. */
export const overdueOf = (
  {
    fileId,
    number,
    subject,
    classification,
    out,
  }: Pick<FileHead, 'fileId' | 'number' | 'subject' | 'classification' | 'out'>,
  today: Day,
): OverdueRecord | undefined =>
  out === undefined || out.dueOn >= today
    ? undefined
    : { fileId, number, subject, ...(classification === 'confidential' && { classification }), out };
