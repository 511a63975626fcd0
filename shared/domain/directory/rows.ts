import type * as z from 'zod';
import { Channel, channelRowId } from '../channels/channel.ts';
import { Head } from '../numbering/head.ts';
import { Charge } from './charge.ts';
import { DistrictRules } from './district-rules.ts';
import { Holiday } from './holiday.ts';
import { Mandate } from './mandate.ts';
import { Office } from './office.ts';
import { Officer } from './officer.ts';
import { Designation, PostRow } from './post.ts';
import { PaperException, Readiness } from './readiness.ts';
import { Transfer } from './transfer.ts';

/** What the directory is made of: each kind's schema, and what names a row of it. Rows are put, never deleted: they end. */
export const ROWS = {
  offices: { schema: Office, idOf: (row: Office): string => row.officeId },
  designations: { schema: Designation, idOf: (row: Designation): string => row.designationId },
  posts: { schema: PostRow, idOf: (row: PostRow): string => row.postId },
  officers: { schema: Officer, idOf: (row: Officer): string => row.officerId },
  charges: { schema: Charge, idOf: (row: Charge): string => row.chargeId },
  mandates: { schema: Mandate, idOf: (row: Mandate): string => row.mandateId },
  transfers: { schema: Transfer, idOf: (row: Transfer): string => row.transferId },
  readiness: { schema: Readiness, idOf: (row: Readiness): string => row.officerId },
  paperExceptions: { schema: PaperException, idOf: (row: PaperException): string => row.exceptionId },
  heads: { schema: Head, idOf: (row: Head): string => row.headId },
  district: { schema: DistrictRules, idOf: (row: DistrictRules): string => row.of },
  holidays: { schema: Holiday, idOf: (row: Holiday): string => row.holidayId },
  channels: { schema: Channel, idOf: channelRowId },
} as const;
export type RowKind = keyof typeof ROWS;
export const ROW_KINDS = Object.keys(ROWS) as readonly RowKind[];
export type RowOf<K extends RowKind> = z.output<(typeof ROWS)[K]['schema']>;

/** All rows, in the order of their ids, which is that of their making. */
export type Rows = { readonly [K in RowKind]: readonly RowOf<K>[] };

/** Rows that a change puts: new ones, and others in the place of those of the same id. */
export type Puts = Partial<Rows>;

export const NO_ROWS: Rows = {
  offices: [],
  designations: [],
  posts: [],
  officers: [],
  charges: [],
  mandates: [],
  transfers: [],
  readiness: [],
  paperExceptions: [],
  heads: [],
  district: [],
  holidays: [],
  channels: [],
};

const replaced = <T>(rows: readonly T[], put: readonly T[], idOf: (row: T) => string): readonly T[] => {
  const byId = new Map(rows.map(row => [idOf(row), row] as const));
  for (const row of put) byId.set(idOf(row), row);
  return [...byId.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
};

/** Rows after a change. */
export const withPuts = (rows: Rows, puts: Puts): Rows => {
  const after = <K extends RowKind>(kind: K): readonly RowOf<K>[] => {
    const put = puts[kind] as readonly RowOf<K>[] | undefined;
    if (!put || put.length === 0) return rows[kind] as readonly RowOf<K>[];
    return replaced(rows[kind] as readonly RowOf<K>[], put, ROWS[kind].idOf as (row: RowOf<K>) => string);
  };
  return {
    offices: after('offices'),
    designations: after('designations'),
    posts: after('posts'),
    officers: after('officers'),
    charges: after('charges'),
    mandates: after('mandates'),
    transfers: after('transfers'),
    readiness: after('readiness'),
    paperExceptions: after('paperExceptions'),
    heads: after('heads'),
    district: after('district'),
    holidays: after('holidays'),
    channels: after('channels'),
  };
};
