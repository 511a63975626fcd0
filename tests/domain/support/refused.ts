import { Refusal } from '#shared/domain/refusal.ts';

/** By which code an act is refused; 'done' when it is not. What is no refusal is a fault, and thrown on. */
export const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
