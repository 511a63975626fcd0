/** What an office flags on the correspondence side (domain.md 0): the paper under consideration, and fresh receipts. */
export type FreshFlag = {
  /** PUC: the newest receipt. */
  readonly underConsideration: boolean;
  /** FR is 0, FR-I is 1, FR-II is 2 …: receipts that came after the newest note, oldest first. */
  readonly fresh?: number;
};

/** Flags by the receipt's serial in the file. `newestNoteAt` is undefined while there is no note, or none is known. */
export const freshFlags = (
  filed: readonly { readonly serial: number; readonly addedAt: string }[],
  newest: number,
  newestNoteAt: string | undefined,
): ReadonlyMap<number, FreshFlag> => {
  const fresh = filed.filter(({ addedAt }) => newestNoteAt === undefined || addedAt > newestNoteAt);
  const flags = new Map<number, FreshFlag>();
  fresh.forEach(({ serial }, index) => {
    flags.set(serial, { underConsideration: serial === newest, fresh: index });
  });
  if (filed.some(({ serial }) => serial === newest) && !flags.has(newest))
    flags.set(newest, { underConsideration: true });
  return flags;
};
