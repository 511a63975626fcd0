import {
  emptyMonth,
  type Month,
  monthOf,
  PostageAccount,
  type PostageDecision,
  PostageEntry,
  PostageMonth,
} from '#shared/domain/dispatch/postage.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { key } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';
import { hasVersion, isAny, isNew, type Write, type writes } from './transaction.ts';

/** How the account stands, beside its entries. */
const ACCOUNT = 'ACCOUNT';

/** The account as it stands holds entries in one line: of two at once, the second is decided again. */
export const postageWrites = (
  write: ReturnType<typeof writes>,
  { before, after, entry }: PostageDecision,
): readonly Write[] => {
  const { officeId, version: _, at: __, ...month } = after;
  const overtaken = (): Error => new Overtaken('head');
  const account = { pk: key.postage(officeId), sk: ACCOUNT, ...after };
  return [
    write.put(account, before ? hasVersion(before.version) : isNew, overtaken),
    write.put({ pk: key.postageMonths(officeId), sk: month.month, ...month }, isAny, overtaken),
    write.put(
      { pk: key.postage(officeId), sk: key.postageEntry(monthOf(entry.at), entry.n), ...entry },
      isNew,
      overtaken,
    ),
  ];
};

export type PostageAccounts = {
  /** How an office's account stands; undefined where nothing was ever entered. */
  readonly account: (officeId: OfficeId) => Promise<PostageAccount | undefined>;
  /** A month of it; one without entries begins and ends as the one before it ended. */
  readonly month: (officeId: OfficeId, month: Month) => Promise<PostageMonth>;
  /** Its entries of a month, in order; `after` goes on behind the entry of that number. */
  readonly entries: (
    officeId: OfficeId,
    month: Month,
    page: PageRequest & { readonly after?: number | undefined },
  ) => Promise<Page<PostageEntry>>;
};

export const openPostage = (table: Table): PostageAccounts => ({
  account: async officeId => {
    const item = await table.find({ pk: key.postage(officeId), sk: ACCOUNT });
    return item && read(PostageAccount, item);
  },
  month: async (officeId, month) => {
    const pk = key.postageMonths(officeId);
    const item = await table.find({ pk, sk: month });
    if (item) return read(PostageMonth, item);
    const earlier = { pk, prefix: '', before: month, newestFirst: true, schema: PostageMonth };
    const [last] = (await table.list(earlier, { limit: 1 })).items;
    return emptyMonth(month, last?.closing ?? 0);
  },
  entries: (officeId, month, { after, ...page }) =>
    table.list(
      {
        pk: key.postage(officeId),
        prefix: key.postageEntries(month),
        schema: PostageEntry,
        after: after === undefined ? undefined : key.postageEntry(month, after),
      },
      page,
    ),
});
