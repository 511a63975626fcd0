import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { mustKeep, notOneself } from '#shared/domain/directory/keepers.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { Transfer } from '#shared/domain/directory/transfer.ts';
import type { PostId, TransferId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Once } from '#shared/store/office-store.ts';

type Step = {
  readonly operation: 'relieveOfficer' | 'joinPost' | 'cancelTransfer';
  /** At whose desk this step is taken: its office's keeper may. */
  readonly at: (transfer: Transfer) => PostId;
  /** Whether it lets the officer sit somewhere, or stay: then it is not theirs to take. */
  readonly seats: boolean;
  readonly take: (directory: Directory, transfer: Transfer, at: Instant) => Puts;
};
type Asked = {
  readonly actor: Person;
  readonly once: Once | undefined;
  readonly params: { readonly transferId: TransferId };
};

/** Takes a transfer one step on; answers where it then stands. */
export const stepTransfer = async (
  office: Office,
  { actor, once, params }: Asked,
  step: Step,
): Promise<Transfer> =>
  changeDirectory(office, { actor, once, operation: step.operation }, (directory, at) => {
    const transfer = directory.find('transfers', params.transferId);
    if (!transfer) throw new Refusal('transfer.unknown');
    mustKeep(directory, actor, directory.getPost(step.at(transfer)).officeId);
    if (step.seats) notOneself(actor, transfer.officerId);
    const puts = step.take(directory, transfer, at);
    return { puts, answer: puts.transfers?.[0] ?? transfer };
  });
