import * as z from 'zod';
import { Names, Office } from '#shared/domain/directory/office.ts';
import { TransferOrder } from '#shared/domain/directory/transfer.ts';
import { HeadId, OfficeId } from '#shared/domain/ids.ts';
import { Opening, StartAt } from '#shared/domain/numbering/counter.ts';
import { Head } from '#shared/domain/numbering/head.ts';
import { Numbering, RegisterKind } from '#shared/domain/numbering/rules.ts';
import { Series } from '#shared/domain/numbering/series.ts';
import { RegisterYear } from '#shared/domain/numbering/year.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

export const createHead = route({
  id: 'createHead',
  noun: 'offices',
  method: 'POST',
  path: '/v1/heads',
  says: 'Sets up a subject head under another, or as a basic one; for the whole district, or for an office and those below it. Its code stands in numbers and stays.',
  access: 'directory:write',
  body: Head.pick({ code: true, names: true, parent: true, officeId: true }),
  status: 201,
  answer: Head,
  refusals: [
    'office.unknown',
    'head.unknown',
    'head.ended',
    'head.exists',
    'head.too-deep',
    'head.scope-wider',
    'directory.lost-race',
  ],
});

export const describeHead = route({
  id: 'describeHead',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/heads/{headId}',
  says: 'Names a subject head anew.',
  access: 'directory:write',
  params: z.strictObject({ headId: HeadId }),
  body: z.strictObject({ names: Names }),
  status: 200,
  answer: Head,
  refusals: ['head.unknown', 'directory.lost-race'],
});

export const endHead = route({
  id: 'endHead',
  noun: 'offices',
  method: 'POST',
  path: '/v1/heads/{headId}/end',
  says: 'Ends a subject head and with it all below: no new file comes under it, those that are there stay.',
  access: 'directory:write',
  params: z.strictObject({ headId: HeadId }),
  body: z.strictObject({}),
  status: 200,
  answer: Head,
  refusals: ['head.unknown', 'head.ended', 'directory.lost-race'],
});

/** A head as a list shows it: with those above it, the basic head first. */
const ListedHead = Head.extend({
  above: z.array(Head.pick({ headId: true, code: true, names: true })),
  /** Whether another stands below it. */
  hasBelow: z.boolean(),
});

export const listHeads = route({
  id: 'listHeads',
  noun: 'offices',
  method: 'GET',
  path: '/v1/heads',
  says: 'Subject heads in the order of their codes: those straight below one, or all that hold what is typed; of the whole district, or those an office opens files under.',
  access: 'directory:read',
  query: z.strictObject({
    ...PAGE_QUERY,
    /** `top`: the basic heads; an id: those straight below it; absent: of every level. */
    below: z.union([z.literal('top'), HeadId]).optional(),
    /** Words in Hindi or English, or the beginning of a code. */
    typed: line(LIMITS.query).optional(),
    officeId: OfficeId.optional(),
    which: z.enum(['current', 'all']).default('current'),
  }),
  status: 200,
  answer: page(ListedHead),
  refusals: ['head.unknown', 'office.unknown', 'request.cursor-invalid'],
});

export const setOfficeNumbering = route({
  id: 'setOfficeNumbering',
  noun: 'offices',
  method: 'PUT',
  path: '/v1/offices/{officeId}/numbering',
  says: 'Sets how an office’s registers count years and write numbers; a register that is left out goes by the defaults. Numbers that were given stay.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: Numbering,
  status: 200,
  answer: Office,
  refusals: ['office.unknown', 'number.pattern-ambiguous', 'directory.lost-race'],
});

/** A counter as who administers the office sees it. */
const CounterView = z.strictObject({
  register: RegisterKind,
  year: RegisterYear,
  series: Series,
  /** The last number given, or kept on paper. */
  last: z.int(),
  opening: Opening.optional(),
});

export const openCounter = route({
  id: 'openCounter',
  noun: 'offices',
  method: 'POST',
  path: '/v1/offices/{officeId}/counters',
  says: 'Opens a counter at a number, by an order: for an office that goes on from paper within a year. Once, and before it has given any number.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  body: z.strictObject({
    register: RegisterKind,
    /** The head whose files it counts; absent: what bears no head. */
    head: HeadId.optional(),
    /** The register’s present year unless given. */
    year: RegisterYear.optional(),
    startAt: StartAt,
    order: TransferOrder,
  }),
  status: 201,
  answer: CounterView,
  refusals: [
    'office.unknown',
    'head.unknown',
    'head.ended',
    'head.not-numbered',
    'counter.year-invalid',
    'counter.in-use',
    'counter.opened',
  ],
});

export const listCounters = route({
  id: 'listCounters',
  noun: 'offices',
  method: 'GET',
  path: '/v1/offices/{officeId}/counters',
  says: 'The counters of a register and year: their last numbers, and by whose order they were opened. For whoever administers the office.',
  access: 'directory:write',
  params: z.strictObject({ officeId: OfficeId }),
  query: z.strictObject({
    ...PAGE_QUERY,
    register: RegisterKind,
    /** The register’s present year unless given. */
    year: RegisterYear.optional(),
  }),
  status: 200,
  answer: page(CounterView),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});
