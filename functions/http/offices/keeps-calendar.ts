import type { Directory } from '#shared/domain/directory/directory.ts';
import { type CalendarOf, isOfOffice } from '#shared/domain/directory/holiday.ts';
import { type Keeper, mustKeep, mustKeepAll } from '#shared/domain/directory/keepers.ts';

/** Refuses who keeps neither the office whose calendar it is nor, where it is a wider one, the whole district. */
export const mustKeepCalendar = (directory: Directory, keeper: Keeper, of: CalendarOf): void => {
  if (isOfOffice(of)) mustKeep(directory, keeper, of);
  else mustKeepAll(keeper);
};
