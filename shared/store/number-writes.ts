import type { Opening } from '#shared/domain/numbering/counter.ts';
import type { Register } from '#shared/domain/numbering/series.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also, RegisterEntry } from './also.ts';
import { key } from './keys.ts';
import { NumberGiven, Overtaken } from './office-store.ts';
import type { Where } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

/** The writes by which numbers are given: counter, line of the register, and the number's own claim. */
export const numberWrites = (write: ReturnType<typeof writes>) => {
  const counterAt = (register: Register): Where => ({
    pk: key.register(register),
    sk: key.counter(register.series),
  });
  return {
    entry: (register: Register, entry: RegisterEntry): Write => {
      const where = { pk: key.register(register), sk: key.registerEntry(register.series, entry.serial) };
      return write.put({ ...where, ...entry }, isNew, () => new Overtaken('number'));
    },

    /** No number stands for two things (domain.md 5, trap 12). */
    claim: (register: Register, { number, objectId }: RegisterEntry): Write => {
      const where = { pk: key.number(number, register), sk: key.numberClaim() };
      const refused = () =>
        register.series === 'free' ? new Refusal('number.taken') : new NumberGiven(number);
      return write.put({ ...where, objectId }, isNew, refused);
    },

    /** The same for a number that carries on a counted one. */
    claimCounted: (register: Register, { number, objectId }: RegisterEntry): Write =>
      write.put(
        { pk: key.number(number, { ...register, series: 'plain' }), sk: key.numberClaim(), objectId },
        isNew,
        () => new Refusal('number.taken'),
      ),

    /** A file on paper is brought over once (domain.md 1.8, migration). */
    claimOld: ({ officeId, oldNumber, fileId }: Extract<Also, { kind: 'old-number' }>): Write =>
      write.put(
        { pk: key.oldNumber(officeId, oldNumber), sk: key.numberClaim(), objectId: fileId },
        isNew,
        () => new Refusal('file.already-brought-over'),
      ),

    /** Moves a counter one on from where it was read, or begins it. */
    counter: (
      register: Register,
      before: { readonly last: number } | undefined,
      refused: Write['refused'],
    ): Write => {
      const where = counterAt(register);
      if (before === undefined)
        return write.put({ ...where, series: register.series, last: 1 }, isNew, refused);
      const isAsRead = {
        says: '#last = :before',
        values: { ':before': before.last },
        names: { '#last': 'last' },
      };
      return write.set(where, { last: before.last + 1 }, isAsRead, refused);
    },

    openedCounter: (
      register: Register,
      opened: { readonly last: number; readonly opening: Opening },
      refused: Write['refused'],
    ): Write => write.put({ ...counterAt(register), series: register.series, ...opened }, isNew, refused),
  };
};
