import { ulid } from 'ulid';
import { DEFAULT_NUMBERING } from '#shared/domain/numbering/rules.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { mark, names, type Scene } from './scene.ts';

const subject = 'परीक्षण पत्रावली';
const order = { number: '12/2026', date: '2026-06-30' };

const head = ({ admin }: People, more: object = {}) =>
  admin.call('createHead', { body: { code: mark(), names, ...more } });
const officeOf = async ({ admin }: People) => {
  const { officeId } = await admin.call('createOffice', {
    body: { code: `T-${mark()}`, kind: 'section', names },
  });
  return { officeId };
};
const own = async ({ clerk }: People) => {
  const { posts } = await clerk.call('getMe');
  const [first] = posts;
  if (!first) throw new Error('the clerk has no post');
  return first.office;
};
const counter = (people: People, params: { officeId: string }, more: object = {}) => ({
  as: people.admin,
  id: 'openCounter' as const,
  asked: { params, body: { register: 'issue', startAt: 4812, order, ...more } },
});

/** How numbers, subject heads and counters say no. */
export const NUMBERING_SCENES = {
  'number.pattern-ambiguous': async people => ({
    as: people.admin,
    id: 'setOfficeNumbering',
    asked: {
      params: await officeOf(people),
      body: { files: { ...DEFAULT_NUMBERING.files, pattern: [{ part: 'serial' }] } },
    },
  }),
  'number.reserved': async people => {
    const { code } = await own(people);
    return { as: people.clerk, id: 'createFile', asked: { body: { subject, number: `${code}/17` } } };
  },
  'number.taken': async ({ clerk }) => {
    const number = `विविध/${mark()}`;
    await clerk.call('createFile', { body: { subject, number } });
    return { as: clerk, id: 'createFile', asked: { body: { subject, number } } };
  },
  'head.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject, head: `hed_${ulid()}` } },
  }),
  'head.ended': async people => {
    const { headId } = await head(people);
    await people.admin.call('endHead', { params: { headId } });
    return { as: people.clerk, id: 'createFile', asked: { body: { subject, head: headId } } };
  },
  'head.exists': async people => {
    const { code } = await head(people);
    return { as: people.admin, id: 'createHead', asked: { body: { code, names } } };
  },
  'head.too-deep': async people => {
    let { headId: parent } = await head(people);
    for (const _ of [2, 3, 4]) ({ headId: parent } = await head(people, { parent }));
    return { as: people.admin, id: 'createHead', asked: { body: { code: mark(), names, parent } } };
  },
  'head.scope-wider': async people => {
    const { headId: parent } = await head(people, await officeOf(people));
    return { as: people.admin, id: 'createHead', asked: { body: { code: mark(), names, parent } } };
  },
  'head.not-numbered': async people =>
    counter(people, await officeOf(people), { head: (await head(people)).headId }),
  'counter.in-use': async people => {
    await people.clerk.call('createFile', { body: { subject } });
    const { officeId } = await own(people);
    return counter(people, { officeId }, { register: 'files' });
  },
  'counter.opened': async people => {
    const params = await officeOf(people);
    await people.admin.call('openCounter', counter(people, params).asked);
    return counter(people, params);
  },
  'counter.year-invalid': async people => counter(people, await officeOf(people), { year: '2019' }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;
