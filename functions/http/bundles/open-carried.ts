import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { Acted } from '#shared/contract/views.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import { entryOf } from '#shared/domain/classification.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { carriedOn } from '#shared/domain/numbering/carried.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import type { Once } from '#shared/store/office-store.ts';

/** Somebody may have typed such a number before there were part files and volumes: so many are gone past. */
const GONE_PAST = 10;

/** What opening a file under a number that carries on another decides. */
type Opening = {
  readonly opened: FileDecision;
  /** Of the file it comes from. */
  readonly beside: FileDecision;
  readonly also?: readonly Also[];
};

type Carrying = {
  readonly at: Instant;
  readonly by: PostId;
  readonly once: Once;
  /** Which part or volume it would be. */
  readonly next: number;
  readonly numberOf: (n: number) => string;
};

/** Opens a part file or a volume: under the first number from `next` on that is free, which is entered in the register. */
export const openCarried = async (
  { store }: Pick<Office, 'store'>,
  from: FileHead,
  { at, by, once, next, numberOf }: Carrying,
  open: (n: number, number: string) => Opening,
): Promise<Acted> => {
  const office = (await store.directory.lately()).getOffice(from.officeId);
  const under = (n: number): Promise<Acted> => {
    const number = numberOf(n);
    const { register } = carriedOn(office, number, at);
    const { opened, beside, also = [] } = open(n, number);
    const { fileId, classification, subject, head } = opened.after;
    const told = { ...entryOf(classification, subject), ...given('head', head) };
    const acted = actedOf(opened.after);
    return store.commitNumbered(register, serial => {
      const entry = { serial, number, objectId: fileId, ...told, at, by };
      return {
        decisions: [beside, opened],
        also: [...also, { kind: 'register-entry', register, entry, carriedOn: true }],
        once,
        answer: { status: 201, body: acted },
        result: acted,
      };
    });
  };
  for (let n = next; ; n += 1) {
    try {
      return await under(n);
    } catch (error) {
      const isTaken = error instanceof Refusal && error.code === 'number.taken';
      if (!isTaken || n - next >= GONE_PAST) throw error;
    }
  }
};
