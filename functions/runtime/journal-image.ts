import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { AnyFact } from '#shared/contract/fact.ts';
import { JournalId } from '#shared/domain/ids.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';

type Image = Parameters<typeof unmarshall>[0];

const Image = z.custom<Image>(value => typeof value === 'object' && value !== null);
const Keys = z.object({ pk: z.string(), sk: z.string() });
const OBJECT = key.object('');

/** The journal event that an item of the table's stream shows. */
export const factOf = (image: unknown): AnyFact => {
  const item = unmarshall(Image.parse(image));
  const { pk } = Keys.parse(item);
  const objectId = JournalId.parse(pk.startsWith(OBJECT) ? pk.slice(OBJECT.length) : undefined);
  return { objectId, event: read(SealedEvent, item) };
};
