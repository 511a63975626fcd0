import * as z from 'zod';
import { type Directory, directoryOf, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import {
  type Puts,
  ROW_KINDS,
  ROWS,
  type RowKind,
  type RowOf,
  type Rows,
  withPuts,
} from '#shared/domain/directory/rows.ts';
import { canonicalBytes, NO_HASH, seal, sha256 } from '#shared/journal/seal.ts';
import { type batchWriter, puts as putRequests } from './batch-write.ts';
import type { writesOf } from './commit.ts';
import { DirectoryEvent } from './directory-event.ts';
import { nodeItems, readNodes } from './directory-node.ts';
import { key } from './keys.ts';
import { type OfficeStore, Overtaken } from './office-store.ts';
import { read, type Table } from './table.ts';
import { hasVersion, isNew, type Write } from './transaction.ts';

/** Into how many nodes the rows of a kind are spread, so that one charge writes an eighth of the charges anew. */
const BUCKETS = 8;
/** How many touched rows an entry of the journal names; an import says the rest by its count. */
const MOST_NAMED = 100;

const Head = z.strictObject({ version: z.int().min(1), hash: z.string() });

/** The name of a node's place, `charges/3`, and the digest of what stands there. */
type Nodes = Readonly<Record<string, string>>;

const bucketOf = (id: string): number => id.charCodeAt(id.length - 1) % BUCKETS;
const placeOf = (kind: RowKind, bucket: number): string => `${kind}/${bucket}`;
const kindOf = (place: string): RowKind => {
  const kind = ROW_KINDS.find(known => place.startsWith(`${known}/`));
  if (!kind) throw new Error(`a node of no known kind: ${place}`);
  return kind;
};

const idOf = <K extends RowKind>(kind: K, row: RowOf<K>): string =>
  (ROWS[kind].idOf as (row: RowOf<K>) => string)(row);

/** The nodes that a change makes anew, each with all the rows of its place. */
const nodesTouched = (rows: Rows, puts: Puts) =>
  ROW_KINDS.flatMap(kind => {
    const touched = new Set((puts[kind] ?? []).map(row => bucketOf(idOf(kind, row))));
    return [...touched].map(bucket => {
      const text = canonicalBytes(rows[kind].filter(row => bucketOf(idOf(kind, row)) === bucket));
      return { place: placeOf(kind, bucket), digest: sha256(text).slice(0, 32), text };
    });
  });

type Known = { readonly directory: Directory; readonly nodes: Nodes; readonly hash: string };

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
  readonly batch: ReturnType<typeof batchWriter>;
};
export type DirectoryChange = Parameters<OfficeStore['directory']['change']>[0];

/**
 * The directory as one value. Its rows stand in nodes that are named by what they hold and never change; an entry of the
 * journal says which nodes make up a version, and the head says which version counts. Nodes are written first, seen by
 * nobody; then ONE transaction moves the head on. So a change of one charge, and an import of all, is there whole or not
 * at all, whenever it is cut off.
 *
 *   nodes (many writes, invisible) ──> head: version 7 → 8, and entry 8, in one transaction
 */
export const openDirectory = ({ table, plan, transact, batch }: Parts) => {
  const pk = key.directory();
  const { write } = plan;
  const nothing: Known = { directory: NO_DIRECTORY, nodes: {}, hash: NO_HASH };
  /** What this process read last; and what stands behind each directory that it gave. */
  let last = nothing;
  const given = new WeakMap<Directory, Known>([[NO_DIRECTORY, nothing]]);
  /** Rows of the nodes that the last version is made of. */
  let parsed = new Map<string, readonly unknown[]>();

  const parseNode = (place: string, text: string | undefined): readonly unknown[] => {
    const value: unknown = JSON.parse(text ?? '');
    return z.array(ROWS[kindOf(place)].schema as z.ZodType).parse(value);
  };

  const load = async (version: number, hash: string): Promise<Known> => {
    const entry = await table.find({ pk, sk: key.directoryVersion(version) });
    if (!entry) throw new Error(`the directory's entry ${version} is missing`);
    const { nodes } = read(DirectoryEvent, entry);
    const places = Object.entries(nodes);
    const missing = places
      .map(([place, digest]) => ({ place, digest }))
      .filter(({ digest }) => !parsed.has(digest));
    const texts = await readNodes(table, missing);
    const now = new Map<string, readonly unknown[]>();
    for (const [, digest] of places) {
      const kept = parsed.get(digest);
      if (kept) now.set(digest, kept);
    }
    for (const { place, digest } of missing) now.set(digest, parseNode(place, texts.get(digest)));
    const rowsOf = <K extends RowKind>(kind: K): readonly RowOf<K>[] => {
      const all = places
        .filter(([place]) => kindOf(place) === kind)
        .flatMap(([place, digest]) => {
          const rows = now.get(digest);
          if (!rows) throw new Error(`the directory's node ${place} is missing`);
          // Parsed by this kind's own schema above.
          return rows as readonly RowOf<K>[];
        });
      return all.sort((a, b) => (idOf(kind, a) < idOf(kind, b) ? -1 : 1));
    };
    const rows: Rows = {
      offices: rowsOf('offices'),
      designations: rowsOf('designations'),
      posts: rowsOf('posts'),
      officers: rowsOf('officers'),
      charges: rowsOf('charges'),
      mandates: rowsOf('mandates'),
      transfers: rowsOf('transfers'),
      readiness: rowsOf('readiness'),
      paperExceptions: rowsOf('paperExceptions'),
      heads: rowsOf('heads'),
      district: rowsOf('district'),
      holidays: rowsOf('holidays'),
      channels: rowsOf('channels'),
    };
    const known = { directory: directoryOf(version, rows), nodes, hash };
    given.set(known.directory, known);
    if (version >= last.directory.version) {
      last = known;
      parsed = now;
    }
    return known;
  };

  const current = async (): Promise<Directory> => {
    const item = await table.find({ pk, sk: key.head() });
    if (!item) return NO_DIRECTORY;
    const { version, hash } = read(Head, item);
    if (version === last.directory.version && hash === last.hash) return last.directory;
    return (await load(version, hash)).directory;
  };

  /** @param also what else stands or falls with the change. */
  const change = async (
    { before, puts, operation, by, at, once, answer }: DirectoryChange,
    also: readonly Write[] = [],
  ): Promise<void> => {
    const known = given.get(before);
    if (!known) throw new Error('a change must be decided on a directory as the store gave it');
    const asked = once && answer ? [plan.once(once, answer)] : [];
    const rows = ROW_KINDS.reduce((count, kind) => count + (puts[kind]?.length ?? 0), 0);
    if (rows === 0) {
      if (asked.length + also.length > 0) await transact([...asked, ...also]);
      return;
    }
    const made = nodesTouched(withPuts(before.rows, puts), puts);
    await batch(putRequests(made.flatMap(({ text, ...name }) => nodeItems(name, text))));
    const version = before.version + 1;
    const touched = ROW_KINDS.flatMap(kind => (puts[kind] ?? []).map(row => idOf(kind, row)));
    const nodes = {
      ...known.nodes,
      ...Object.fromEntries(made.map(({ place, digest }) => [place, digest])),
    };
    const event = seal(
      { version, at, by, operation, rows, touched: touched.slice(0, MOST_NAMED), nodes },
      known.hash,
    );
    const overtaken = () => new Overtaken('directory');
    const head = { pk, sk: key.head(), version, hash: event.hash };
    await transact([
      ...asked,
      write.put(head, before.version === 0 ? isNew : hasVersion(before.version), overtaken),
      write.put({ pk, sk: key.directoryVersion(version), ...event }, isNew, overtaken),
      ...also,
    ]);
  };

  const directory: OfficeStore['directory'] = {
    current,
    lately: async () => (last === nothing ? current() : last.directory),
    change: asked => change(asked),
    journal: page => table.list({ pk, prefix: 'VERSION#', schema: DirectoryEvent, newestFirst: true }, page),
  };
  return { directory, change };
};
