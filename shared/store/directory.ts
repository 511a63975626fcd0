import type * as z from 'zod';
import { Charge } from '#shared/domain/directory/charge.ts';
import { Office } from '#shared/domain/directory/office.ts';
import { Officer } from '#shared/domain/directory/officer.ts';
import { Post } from '#shared/domain/directory/post.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import type { writesOf } from './commit.ts';
import { key } from './keys.ts';
import { type OfficeStore, type Once, Overtaken } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isNew, isThere, type Write } from './transaction.ts';

/** A line longer than this is a loop that crept in; the walk up ends there. */
const LONGEST_LINE = 20;

/** What the charges of a post looked like to whoever decided on them. */
const stampOf = (charges: readonly Charge[]): string =>
  sha256(canonicalBytes([...charges].sort((a, b) => (a.chargeId < b.chargeId ? -1 : 1))));

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
};

/** Offices, posts, officers and charges. */
export const openDirectory = ({ table, plan, transact }: Parts): OfficeStore['directory'] => {
  const pk = key.directory();
  const { write } = plan;

  const get = async <S extends z.ZodType>(
    sk: string,
    schema: S,
    unknown: RefusalCode,
  ): Promise<z.output<S>> => {
    const item = await table.find({ pk, sk });
    if (!item) throw new Refusal(unknown);
    return read(schema, item);
  };
  const many = async <S extends z.ZodType>(
    sks: readonly string[],
    schema: S,
  ): Promise<readonly z.output<S>[]> => {
    const items = await table.findMany([...new Set(sks)].map(sk => ({ pk, sk })));
    return items.map(item => read(schema, item));
  };
  const created = (once: Once, entity: unknown) => plan.once(once, { status: 201, body: entity });
  const clash = () => new Error('a new id is taken');
  const getPost = (postId: PostId) => get(key.post(postId), Post, 'post.unknown');

  return {
    getOffice: officeId => get(key.office(officeId), Office, 'office.unknown'),
    offices: page => table.list({ pk, prefix: key.office(''), schema: Office }, page),
    createOffice: (office, once) =>
      transact([
        created(once, office),
        write.put(
          { pk: key.officeCode(office.code), sk: 'CODE', officeId: office.officeId },
          isNew,
          () => new Refusal('office.exists'),
        ),
        write.put({ pk, sk: key.office(office.officeId), ...office }, isNew, clash),
      ]),
    putOffice: office =>
      transact([
        write.put(
          { pk, sk: key.office(office.officeId), ...office },
          isThere,
          () => new Refusal('office.unknown'),
        ),
      ]),

    getPost,
    getPosts: postIds => many(postIds.map(key.post), Post),
    posts: (page, officeId) =>
      table.list(
        {
          pk,
          prefix: key.post(''),
          schema: Post,
          filter: officeId && { attribute: 'officeId', equals: officeId },
        },
        page,
      ),
    createPost: (post, once) =>
      transact([created(once, post), write.put({ pk, sk: key.post(post.postId), ...post }, isNew, clash)]),
    lineAbove: async postId => {
      const line: PostId[] = [];
      let next = (await getPost(postId)).reportsTo;
      while (next !== undefined && next !== postId && !line.includes(next) && line.length < LONGEST_LINE) {
        line.push(next);
        next = (await getPost(next)).reportsTo;
      }
      return line;
    },

    findOfficerByLogin: async login => {
      const found = await table.find({ pk: key.login(login), sk: 'LOGIN' });
      if (!found) return undefined;
      const item = await table.find({ pk, sk: key.officer(String(found['officerId'])) });
      return item && read(Officer, item);
    },
    getOfficer: officerId => get(key.officer(officerId), Officer, 'officer.unknown'),
    getOfficers: officerIds => many(officerIds.map(key.officer), Officer),
    officers: page => table.list({ pk, prefix: key.officer(''), schema: Officer }, page),
    createOfficer: (officer, once) =>
      transact([
        created(once, officer),
        write.put(
          { pk: key.login(officer.login), sk: 'LOGIN', officerId: officer.officerId },
          isNew,
          () => new Refusal('officer.login-taken'),
        ),
        write.put({ pk, sk: key.officer(officer.officerId), ...officer }, isNew, clash),
      ]),

    chargesOfPost: postId => table.all({ pk, prefix: key.chargesOfPost(postId), schema: Charge }),
    chargesOfOfficer: (officerId: OfficerId) =>
      table.all({ pk: key.personal(officerId), prefix: key.ownCharge(''), schema: Charge }),
    charges: (page, postId) =>
      table.list({ pk, prefix: postId ? key.chargesOfPost(postId) : 'CHARGE#', schema: Charge }, page),
    getCharge: (postId, chargeId) => get(key.charge(postId, chargeId), Charge, 'charge.unknown'),
    putCharge: (charge, seen, once, answer) => {
      const after = [...seen.filter(({ chargeId }) => chargeId !== charge.chargeId), charge];
      const unchanged = {
        says: seen.length === 0 ? 'attribute_exists(pk) AND attribute_not_exists(stamp)' : 'stamp = :seen',
        ...(seen.length === 0 ? {} : { values: { ':seen': stampOf(seen) } }),
      };
      const either = { says: 'attribute_not_exists(pk) OR attribute_exists(pk)' };
      const never = () => new Error('unconditional write refused');
      return transact([
        plan.once(once, answer),
        write.set(
          { pk, sk: key.post(charge.postId) },
          { stamp: stampOf(after) },
          unchanged,
          () => new Overtaken('head'),
        ),
        write.put({ pk, sk: key.charge(charge.postId, charge.chargeId), ...charge }, either, never),
        write.put(
          { pk: key.personal(charge.officerId), sk: key.ownCharge(charge.chargeId), ...charge },
          either,
          never,
        ),
      ]);
    },
  };
};
