import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';

/** What a look finds; undefined where it refuses with just this code, so that the looking can go on as if it were there. */
export const foundOr = async <T>(code: RefusalCode, look: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return undefined;
    throw error;
  }
};
