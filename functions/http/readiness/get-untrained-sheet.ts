import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { namedSeen } from '#shared/domain/readiness/choose.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { isUntrained, postsOf, withItems } from './held.ts';
import { lookAs } from './look.ts';
import { sheetOf } from './sheet.ts';

const COLUMNS = [
  'officeCode',
  'office',
  'employeeNumber',
  'officer',
  'post',
  'items',
  'planned',
  'slip',
  'blocker',
] as const;

/** Each costs a query; a whole district is asked for office by office. */
const MOST_POSTS = 500;

export const getUntrainedSheet =
  (office: Office): UseCase<typeof contract.getUntrainedSheet> =>
  async ({ actor, query: { officeId }, language }) => {
    const look = await lookAs(office, actor);
    const untrained = namedSeen(look, officeId).filter(isUntrained);
    const posts = untrained.reduce((sum, one) => sum + postsOf(look, one).length, 0);
    if (posts > MOST_POSTS) throw new Refusal('report.too-large');
    const rows = (await withItems(office, look, untrained)).map(
      ({ office: its, officer, post, items, more, planned, slip, blocker }) => ({
        officeCode: its?.code,
        office: its?.names[language],
        employeeNumber: officer.employeeNumber,
        officer: officer.names[language],
        post: post?.names[language],
        items: more ? `> ${items}` : items,
        planned,
        slip,
        blocker,
      }),
    );
    return sheetOf(COLUMNS, rows, language);
  };
