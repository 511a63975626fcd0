import * as z from 'zod';
import { JournalId } from '#shared/domain/ids.ts';
import { SlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';
import { key } from './keys.ts';
import { type ChosenCode, type OfficeStore, Overtaken } from './office-store.ts';
import { read, type Table } from './table.ts';
import type { Write, writes } from './transaction.ts';

const Entered = z.strictObject({ code: SlipCode, objectId: JournalId });

const where = (code: SlipCode) => ({ pk: key.code(code), sk: key.codeRecord() });

/** The codes on slips: an item for each, which is never changed. */
export const openCodes = (table: Table): OfficeStore['codes'] => ({
  find: async code => {
    const item = await table.find(where(code));
    return item && read(Entered, item).objectId;
  },
  choose: async objectIds => {
    const own = new Map(objectIds.map(objectId => [objectId, slipCodesOf(objectId)]));
    const items = await table.findMany([...new Set([...own.values()].flat())].map(where));
    const standing = new Map<SlipCode, JournalId>(
      items.map(item => read(Entered, item)).map(({ code, objectId }) => [code, objectId]),
    );
    const chosen = new Map<JournalId, ChosenCode>();
    for (const [objectId, codes] of own) {
      const code = codes.find(each => (standing.get(each) ?? objectId) === objectId);
      if (code === undefined) throw new Error('all codes of an object stand for others');
      chosen.set(objectId, { code, entered: standing.has(code) });
      standing.set(code, objectId);
    }
    return chosen;
  },
});

/** The same again changes nothing; another's code is never taken over. */
export const codeWrite = (
  write: ReturnType<typeof writes>,
  { code, objectId }: { readonly code: SlipCode; readonly objectId: JournalId },
): Write =>
  write.put(
    { ...where(code), code, objectId },
    { says: 'attribute_not_exists(pk) OR objectId = :objectId', values: { ':objectId': objectId } },
    () => new Overtaken('head'),
  );
