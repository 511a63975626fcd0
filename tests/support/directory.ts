import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { Charge } from '#shared/domain/directory/charge.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { Login, type Officer } from '#shared/domain/directory/officer.ts';
import type { Designation, PostRow } from '#shared/domain/directory/post.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';
import { type OfficeStore, Overtaken } from '#shared/store/office-store.ts';
import { ids } from './office.ts';

const NAMES = { hi: 'परीक्षण', en: 'Test' };
/** Long ago, so that every charge runs. */
export const SINCE = Instant.parse('2020-01-01T00:00:00.000Z');

/** Something of its own that fits a code: the last characters of an id. */
const markOf = (id: string): string => id.slice(-8);

export const anOffice = (more: Partial<Office> = {}): Office => {
  const officeId = ids.office();
  const code = `T-${markOf(officeId)}`;
  const rules = { calendar: DEFAULT_CALENDAR, policy: {} };
  return { officeId, code, names: NAMES, kind: 'section', ...rules, ...more };
};

export const aDesignation = (more: Partial<Designation> = {}): Designation => ({
  designationId: ids.designation(),
  abbreviation: 'CLK',
  names: NAMES,
  level: 1,
  ...more,
});

export const aPost = (
  office: { readonly officeId: OfficeId },
  { designationId }: Pick<Designation, 'designationId'>,
  more: Partial<PostRow> = {},
): PostRow => {
  const postId = ids.post();
  return {
    postId,
    code: `P-${markOf(postId)}`,
    officeId: office.officeId,
    designationId,
    names: NAMES,
    ...more,
  };
};

export const anOfficer = (more: Partial<Officer> = {}): Officer => {
  const officerId = ids.officer();
  const mark = markOf(officerId);
  return {
    officerId,
    employeeNumber: `E${mark}`,
    login: Login.parse(`officer.${mark}`),
    names: NAMES,
    roles: ['officer'],
    ...more,
  };
};

export const aCharge = (
  { postId }: { readonly postId: PostId },
  { officerId }: { readonly officerId: OfficerId },
  more: Partial<Charge> = {},
): Charge => ({ chargeId: ids.charge(), postId, officerId, kind: 'substantive', from: SINCE, ...more });

/** Puts rows into the directory of a store, whoever else does at the same moment. */
export const putRows = async ({ directory }: Pick<OfficeStore, 'directory'>, puts: Puts): Promise<void> => {
  for (;;) {
    const before = await directory.current();
    try {
      return await directory.change({
        before,
        puts,
        operation: 'test',
        by: { login: 'test' },
        at: SINCE,
      });
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
};
