import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { Charge } from '#shared/domain/directory/charge.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { Login, type Officer } from '#shared/domain/directory/officer.ts';
import type { Designation, PostRow } from '#shared/domain/directory/post.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { Ids, OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Level } from '#shared/domain/level.ts';
import { Instant } from '#shared/domain/time.ts';
import { DEAD_END } from '../cloud/providers.ts';

/** How large a district is: sub-divisions under the head, sections in each, clerks in each of these. */
export type Size = { readonly divisions: number; readonly sections: number; readonly clerks: number };

const SINCE = Instant.parse('2020-01-01T00:00:00.000Z');
const names = (en: string) => ({ hi: en, en });
const LEVELS = { DM: 6, SDM: 4, SO: 2, CLK: 1 } as const satisfies Record<string, Level>;
type Rank = keyof typeof LEVELS;
/** Officers without a post of their own, who stand in for others. */
const SPARE = 2;

/** Most are reached by both ways, some by one or none; at some addresses there is nobody. */
const addressesOf = (nth: number, login: string): Pick<Officer, 'email' | 'mobile'> => ({
  ...(nth % 7 === 6 ? {} : { email: `${nth % 5 === 2 ? DEAD_END : ''}${login}@namuna.example` }),
  ...(nth % 3 === 2 ? {} : { mobile: String(9_000_000_000 + nth) }),
});

/** A district from its head down, every seat filled, with somebody who keeps its directory. */
export const districtOf = (ids: Ids, size: Size): Puts => {
  const offices: Office[] = [];
  const posts: PostRow[] = [];
  const officers: Officer[] = [];
  const charges: Charge[] = [];
  const designations = Object.entries(LEVELS).map(
    ([abbreviation, level]): Designation => ({
      designationId: ids.designation(),
      abbreviation,
      names: names(abbreviation),
      level,
    }),
  );

  const open = (code: string, parent?: OfficeId): OfficeId => {
    const officeId = ids.office();
    const kind = parent === undefined ? 'collectorate' : 'section';
    const rules = { calendar: DEFAULT_CALENDAR, policy: {} };
    offices.push({ officeId, code, names: names(code), kind, ...(parent ? { parent } : {}), ...rules });
    return officeId;
  };
  const engage = (login: string, roles: Officer['roles']): Officer => {
    const officer = {
      officerId: ids.officer(),
      employeeNumber: `E${officers.length + 1}`,
      login: Login.parse(login),
      names: names(login),
      roles,
      ...addressesOf(officers.length, login),
    };
    officers.push(officer);
    return officer;
  };
  const seat = (rank: Rank, officeId: OfficeId, reportsTo?: PostId): PostId => {
    const postId = ids.post();
    const code = `${rank}-${posts.length + 1}`;
    const { designationId } = designations.find(({ abbreviation }) => abbreviation === rank) ?? {};
    if (!designationId) throw new Error(`no designation ${rank}`);
    posts.push({
      postId,
      code,
      officeId,
      designationId,
      names: names(code),
      ...(reportsTo ? { reportsTo } : {}),
    });
    // Who heads the district or a sub-division keeps its records too.
    const keeps = rank === 'DM' || rank === 'SDM';
    const { officerId } = engage(code.toLowerCase(), keeps ? ['officer', 'records-officer'] : ['officer']);
    charges.push({ chargeId: ids.charge(), postId, officerId, kind: 'substantive', from: SINCE });
    return postId;
  };

  engage('keeper', ['officer', 'administrator']);
  const collectorate = open('DM');
  const head = seat('DM', collectorate);
  for (let d = 1; d <= size.divisions; d += 1) {
    const division = open(`SDM-${d}`, collectorate);
    const officer = seat('SDM', division, head);
    for (let s = 1; s <= size.sections; s += 1) {
      const section = open(`SEC-${d}-${s}`, division);
      const inCharge = seat('SO', section, officer);
      for (let c = 1; c <= size.clerks; c += 1) seat('CLK', section, inCharge);
    }
  }
  for (let n = 1; n <= SPARE; n += 1) engage(`spare-${n}`, ['officer']);
  return { offices, designations, posts, officers, charges };
};
