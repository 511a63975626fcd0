import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { key } from './keys.ts';
import type { Item, Table, Where } from './table.ts';

/** An item takes 400 KB with its keys; what a place holds beyond this stands in further items of the same name. */
const MOST_BYTES = 350_000;

const Node = z.strictObject({
  rows: z.instanceof(Uint8Array),
  /** Of a first part: in how many it stands, where it is more than one. */
  parts: z.int().min(2).optional(),
});

/** A place of the directory, `charges/3`, and the digest that names what stands there. */
export type NodeName = { readonly place: string; readonly digest: string };

const where = ({ place, digest }: NodeName, part: number): Where => ({
  pk: key.directory(),
  sk: key.directoryNode(place, digest, part),
});

/** A node as items, none too large for the table. */
export const nodeItems = (name: NodeName, text: Uint8Array | string): readonly (Where & Item)[] => {
  const bytes = gzipSync(text);
  const parts = Math.max(1, Math.ceil(bytes.length / MOST_BYTES));
  return Array.from({ length: parts }, (_, part) => ({
    ...where(name, part),
    rows: bytes.subarray(part * MOST_BYTES, (part + 1) * MOST_BYTES),
    ...(part === 0 && parts > 1 ? { parts } : {}),
  }));
};

/** The texts of nodes by their digests, in one batch; in a second one what did not fit into one item each. */
export const readNodes = async (
  { findMany }: Pick<Table, 'findMany'>,
  names: readonly NodeName[],
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, z.output<typeof Node>>();
  const look = async (wheres: readonly Where[]): Promise<void> => {
    for (const { pk: _, sk, ...item } of await findMany(wheres)) found.set(String(sk), Node.parse(item));
  };
  const partOf = (name: NodeName, part: number) => found.get(where(name, part).sk);
  await look(names.map(name => where(name, 0)));
  const further = names.flatMap(name =>
    Array.from({ length: (partOf(name, 0)?.parts ?? 1) - 1 }, (_, part) => where(name, part + 1)),
  );
  if (further.length > 0) await look(further);
  return new Map(
    names.map(name => {
      const count = partOf(name, 0)?.parts ?? 1;
      const parts = Array.from({ length: count }, (_, part) => partOf(name, part)?.rows);
      const whole = parts.filter(rows => rows !== undefined);
      if (whole.length < count) throw new Error(`the directory's node ${name.place} is missing`);
      return [name.digest, gunzipSync(Buffer.concat(whole)).toString('utf8')];
    }),
  );
};
