import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';

/** Whether a look succeeds or refuses with just this code: "not there for you" is an answer where another way is open. */
export const isThere = async (code: RefusalCode, look: () => Promise<unknown>): Promise<boolean> => {
  try {
    await look();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return false;
    throw error;
  }
};
