import { Refusal } from '#shared/domain/refusal.ts';

/** Whether a gate lets one through: it refuses by throwing. */
export const passes = (gate: () => void): boolean => {
  try {
    gate();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};
