import * as z from 'zod';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import { AskedText } from '#shared/domain/consultations/text.ts';
import { type AnswerId, ConsultationId, type ObjectId, type PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from './also.ts';
import { listDue } from './due.ts';
import { dueShard, key } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

const OfPaper = z.strictObject({ n: z.int(), consultationId: ConsultationId });

/** Questions to several posts, and what each of them was asked. */
export type Consultations = {
  readonly get: (id: ConsultationId) => Promise<ConsultationHead>;
  readonly getMany: (ids: readonly ConsultationId[]) => Promise<readonly ConsultationHead[]>;
  readonly getAnswer: (id: AnswerId) => Promise<AnswerHead>;
  /** Those that there are: one that has not been carried yet is none. */
  readonly getAnswers: (ids: readonly AnswerId[]) => Promise<readonly AnswerHead[]>;
  /** Questions on a paper, newest first. */
  readonly ofPaper: (
    about: ObjectId,
    page: PageRequest,
  ) => Promise<Page<{ readonly n: number; readonly consultationId: ConsultationId }>>;
  /** Questions that a post put, newest first: those that wait for answers, or those that are over. */
  readonly ofPost: (postId: PostId, isOpen: boolean, page: PageRequest) => Promise<Page<ConsultationHead>>;
  /** What they say; of what there is none, nothing is answered. */
  readonly texts: (of: readonly (ConsultationId | AnswerId)[]) => Promise<readonly AskedText[]>;
  /** Questions of which something has waited since before then to be carried. */
  readonly toCarry: (before: Instant, limit: number) => Promise<readonly ConsultationId[]>;
};

const side = (isOpen: boolean): string => (isOpen ? 'OPEN#' : 'OVER#');

/** A question stands on its post's list, and on the due list while something of it is still to be carried. */
export const indexesOfConsultation = ({
  consultationId,
  asker,
  state,
  toCarry,
}: ConsultationHead): Readonly<Record<string, string>> => ({
  workPk: key.consultationsOf(asker),
  workSk: `${side(state === 'ASKED')}${consultationId}`,
  ...(toCarry === undefined
    ? {}
    : { duePk: key.dueConsultation(dueShard(consultationId)), dueSk: `${toCarry}#${consultationId}` }),
});

type Reads = Pick<Consultations, 'get' | 'getMany' | 'getAnswer' | 'getAnswers'>;

export const openConsultations = (
  heads: Reads,
  { table, ...due }: { readonly table: Table } & Omit<Parameters<typeof listDue>[0], 'partition'>,
): Consultations => ({
  ...heads,
  ofPaper: (about, page) =>
    table.list({ pk: key.object(about), prefix: 'CONSULTATION#', schema: OfPaper, newestFirst: true }, page),
  ofPost: (postId, isOpen, page) =>
    table.list(
      {
        pk: key.consultationsOf(postId),
        prefix: side(isOpen),
        schema: ConsultationHead,
        index: 'work',
        newestFirst: true,
      },
      page,
    ),
  texts: async of => {
    const items = await table.findMany(of.map(id => ({ pk: key.object(id), sk: key.consultationText() })));
    return items.map(item => read(AskedText, item));
  },
  toCarry: async (before, limit) => {
    const found = await listDue({ ...due, partition: key.dueConsultation }, before, limit);
    return found.map(({ pk }) => ConsultationId.parse(pk.split('#')[1]));
  },
});

export const consultationWrites =
  (write: ReturnType<typeof writes>) =>
  (extra: Extract<Also, { kind: 'consultation-of' | 'asked-text' | 'consultation-open' }>): Write => {
    const overtaken = (): Error => new Overtaken('head');
    switch (extra.kind) {
      case 'consultation-of': {
        const { about, n, consultationId } = extra;
        const where = { pk: key.object(about), sk: key.consultation(n) };
        return write.put({ ...where, n, consultationId }, isNew, overtaken);
      }
      case 'asked-text': {
        const where = { pk: key.object(extra.text.of), sk: key.consultationText() };
        return write.put({ ...where, ...extra.text }, isNew, overtaken);
      }
      case 'consultation-open': {
        const where = { pk: key.object(extra.consultationId), sk: key.head() };
        const asked = {
          says: '#state = :asked',
          values: { ':asked': 'ASKED' },
          names: { '#state': 'state' },
        };
        return write.check(where, asked, overtaken);
      }
    }
  };
