import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import { STEP_WORDS, WHOLE } from '#shared/contract/readiness-words.ts';
import type { contract } from '#shared/contract/routes.ts';
import { boardOf } from '#shared/domain/readiness/board.ts';
import { countedSeen, officesSeen } from '#shared/domain/readiness/choose.ts';
import { aimOf, PLAN } from '#shared/domain/readiness/plan.ts';
import { lookAs } from './look.ts';
import { sheetOf } from './sheet.ts';

const COLUMNS = [
  'officeCode',
  'office',
  'goLive',
  'step',
  'week',
  'needed',
  'done',
  'missing',
  'blocked',
  'late',
  'planned',
  'slip',
] as const;

export const getBoardSheet =
  (office: Office): UseCase<typeof contract.getBoardSheet> =>
  async ({ actor, query: { officeId }, language }) => {
    const look = await lookAs(office, actor);
    const { directory } = look;
    const { whole, offices } = boardOf(directory, countedSeen(look, officeId), officesSeen(look, officeId));
    const rows = [whole, ...offices].flatMap(line => {
      const its = line.officeId && directory.getOffice(line.officeId);
      return line.steps.map(({ step, ...count }) => ({
        ...count,
        officeCode: its ? its.code : '',
        office: its ? its.names[language] : WHOLE[language],
        goLive: its && aimOf(directory, its.officeId),
        step: STEP_WORDS[step][language],
        week: PLAN[step],
        missing: count.needed - count.done,
        planned: count.planned,
      }));
    });
    return sheetOf(COLUMNS, rows, language);
  };
