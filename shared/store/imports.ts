import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { type Puts, ROW_KINDS, ROWS } from '#shared/domain/directory/rows.ts';
import { Import } from '#shared/domain/import.ts';
import { ImportFinding } from '#shared/domain/import-finding.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { batchWriter } from './batch-write.ts';
import { puts as putRequests } from './batch-write.ts';
import type { writesOf } from './commit.ts';
import type { openDirectory } from './directory.ts';
import type { CheckName, Imports } from './import-records.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { read, type Table } from './table.ts';
import { hasVersion, isNew, type Write } from './transaction.ts';

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
  readonly batch: ReturnType<typeof batchWriter>;
  readonly change: ReturnType<typeof openDirectory>['change'];
  readonly now: () => number;
};

/** An item holds 400 kB, with its names; twenty-five of them go into one batch of 16 MB. */
const PIECE_BYTES = 350_000;
const KEPT_DAYS = 30;

const Piece = z.strictObject({ bytes: z.instanceof(Uint8Array) });

/** What a check would put, as it is kept. */
const Staged = z.strictObject(
  Object.fromEntries(ROW_KINDS.map(kind => [kind, z.array(ROWS[kind].schema).optional()])),
);

const piecesOf = (puts: Puts): readonly Uint8Array[] => {
  const all = gzipSync(JSON.stringify(puts));
  const count = Math.ceil(all.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, n) => all.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES));
};

const putsFrom = (pieces: readonly Uint8Array[]): Puts => {
  const value: unknown = JSON.parse(gunzipSync(Buffer.concat(pieces)).toString('utf8'));
  // Each kind was parsed by its own schema; that the kinds and the schemas go together, the compiler cannot follow.
  return Staged.parse(value) as Puts;
};

/** The imports of the district; `change` is the directory's own, so that an import and the directory go together. */
export const openImports = ({ table, plan, transact, batch, change, now }: Parts): Imports => {
  const { write } = plan;
  const overtaken = () => new Overtaken('import');
  const where = (importId: string) => ({ pk: key.imports(), sk: importId });
  const moves = (to: Import): Write =>
    write.put({ ...where(to.importId), ...to }, hasVersion(to.version - 1), overtaken);
  const expiresAt = () => Math.floor(now() / 1000) + KEPT_DAYS * 86_400;

  const find: Imports['find'] = async importId => {
    const item = await table.find(where(importId));
    return item && read(Import, item);
  };
  const piece = ({ importId, keptAs }: CheckName, n: number) => ({
    pk: key.ofImport(importId),
    sk: key.importPiece(keptAs, n),
  });

  return {
    create: (asked, once, answer) =>
      transact([
        plan.once(once, answer),
        write.put({ ...where(asked.importId), ...asked }, isNew, () => new Error('a new id is taken')),
      ]),
    find,
    get: async importId => {
      const found = await find(importId);
      if (!found) throw new Refusal('import.unknown');
      return found;
    },
    list: page => table.list({ pk: key.imports(), prefix: 'imp_', schema: Import, newestFirst: true }, page),
    move: (to, answered) =>
      transact([...(answered ? [plan.once(answered.once, answered.answer)] : []), moves(to)]),

    stage: async (check, puts) => {
      const pieces = piecesOf(puts);
      const kept = expiresAt();
      await batch(putRequests(pieces.map((bytes, n) => ({ ...piece(check, n), bytes, expiresAt: kept }))));
      return pieces.length;
    },
    staged: async (check, count) => {
      const wheres = Array.from({ length: count }, (_, n) => piece(check, n));
      const items = await table.findMany(wheres);
      if (items.length < count) return undefined;
      const inOrder = items.toSorted((a, b) => (String(a['sk']) < String(b['sk']) ? -1 : 1));
      return putsFrom(inOrder.map(item => read(Piece, item).bytes));
    },

    keepFindings: async ({ importId, keptAs }, findings) => {
      const kept = expiresAt();
      const pk = key.ofImport(importId);
      await batch(
        putRequests(
          findings.map((finding, n) => ({
            pk,
            sk: key.importFinding(keptAs, n),
            expiresAt: kept,
            ...finding,
          })),
        ),
      );
    },
    findings: ({ importId, keptAs }, page) =>
      table.list(
        { pk: key.ofImport(importId), prefix: key.importFindings(keptAs), schema: ImportFinding },
        page,
      ),

    apply: ({ before, puts, by, at, to, once, answer }) =>
      change({ before, puts, operation: 'applyImport', by, at, once, answer }, [moves(to)]),
  };
};
