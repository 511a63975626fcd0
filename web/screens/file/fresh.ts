/** What an office flags on the correspondence side (domain.md 0): the paper under consideration, and fresh receipts. */
export type FreshFlag = {
  /** PUC: the newest receipt that still needs work. */
  readonly underConsideration: boolean;
  /** FR is 0, FR-I is 1, FR-II is 2 …: receipts that came after the newest note, oldest first. */
  readonly fresh?: number;
};

type Filed = {
  readonly serial: number;
  readonly addedAt: string;
  readonly receipt: { readonly writeOff?: object | undefined };
};

/** The newest that is not written off, as far as what has come tells. */
const considered = (filed: readonly Filed[], newest: number): number | undefined => {
  const here = new Map(filed.map(each => [each.serial, each]));
  for (let serial = newest; ; serial -= 1) {
    const each = here.get(serial);
    if (each === undefined) return undefined;
    if (each.receipt.writeOff === undefined) return serial;
  }
};

/** Flags by the receipt’s serial in the file. `newestNoteAt` is undefined while there is no note, or none is known. */
export const freshFlags = (
  filed: readonly Filed[],
  newest: number,
  newestNoteAt: string | undefined,
): ReadonlyMap<number, FreshFlag> => {
  const under = considered(filed, newest);
  const fresh = filed.filter(
    ({ addedAt, receipt }) =>
      receipt.writeOff === undefined && (newestNoteAt === undefined || addedAt > newestNoteAt),
  );
  const flags = new Map<number, FreshFlag>();
  fresh.forEach(({ serial }, index) => {
    flags.set(serial, { underConsideration: serial === under, fresh: index });
  });
  if (under !== undefined && !flags.has(under)) flags.set(under, { underConsideration: true });
  return flags;
};
