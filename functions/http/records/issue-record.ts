import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { districtLoanDays } from '#shared/domain/directory/rules.ts';
import { issueRecord as issue } from '#shared/domain/records/loan-acts.ts';
import { istDay, plus } from '#shared/domain/time.ts';

const DAY_MS = 24 * 60 * 60_000;

export const issueRecord =
  ({ files, store }: Office): UseCase<typeof contract.issueRecord> =>
  async asked => {
    const { file, context } = await files.take(asked, 'issue-record');
    const days = districtLoanDays(await store.directory.lately());
    const { dueOn = istDay(plus(context.at, days * DAY_MS)) } = asked.body;
    const { requisition } = asked.params;
    return files.commit(issue(file, { requisition, dueOn }, context), asked);
  };
