import * as z from 'zod';
import { HoldingId, PostId } from '#shared/domain/ids.ts';
import { Priority } from '#shared/domain/priority.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Instant } from '#shared/domain/time.ts';

/** Where a custody statement goes on: the journal's own cursor, and what the page before told. */
const CustodyCursor = z.strictObject({
  journal: z.string(),
  open: z
    .strictObject({
      holdingId: HoldingId,
      postId: PostId,
      from: Instant,
      clockFrom: Instant,
      stood: z
        .array(z.strictObject({ from: Instant, until: Instant }))
        .readonly()
        .exactOptional(),
      moreDays: z.int().exactOptional(),
      priority: Priority.exactOptional(),
      suspendedAt: Instant.exactOptional(),
      beyondFrom: Instant.exactOptional(),
    })
    .exactOptional(),
  priority: Priority.exactOptional(),
});
export type CustodyCursor = z.infer<typeof CustodyCursor>;

export const writeCustodyCursor = (cursor: CustodyCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const readCustodyCursor = (cursor: string): CustodyCursor => {
  const parsed = CustodyCursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new Refusal('request.cursor-invalid');
  return parsed.data;
};
