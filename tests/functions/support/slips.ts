import { ObjectId } from '#shared/domain/ids.ts';
import { type SlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';
import { openStore } from '#shared/store/open-store.ts';
import type { Handlers } from './handlers.ts';

/** The code of a paper, entered as when its slip is printed. */
export const slipOf = async ({ table }: Pick<Handlers, 'table'>, id: string): Promise<SlipCode> => {
  const objectId = ObjectId.parse(id);
  const [code] = slipCodesOf(objectId);
  const store = openStore({ client: table.client, table: table.name, now: Date.now });
  await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId }] });
  return code;
};

/** Takes a paper that was sent into the hands of whoever it was sent to, by its slip. */
export const receivePaper = async (doors: Handlers, as: string, id: string): Promise<void> => {
  const codes = [await slipOf(doors, id)];
  const { items } = await doors.call('receiveMany', { as, body: { codes } });
  const refused = items.find(item => item.refused)?.refused;
  if (refused) throw new Error(`${id} is not received: ${refused.code}`);
};
