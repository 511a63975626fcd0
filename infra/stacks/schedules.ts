import type { Construct } from 'constructs';
import type { OfficeFunction } from '../constructs/office-function.ts';
import { AtEachQuarter, EveryMinute, EveryNight, EveryQuarterHour } from '../constructs/starters.ts';

type Called =
  | 'erase-records'
  | 'make-digests'
  | 'recount-clocks'
  | 'recount-position'
  | 'send-messages'
  | 'sweep-consultations'
  | 'sweep-documents'
  | 'sweep-timers';

/** Calls at fixed times whatever sweeps, counts anew, and writes to officers. */
export const setSchedules = (scope: Construct, consumers: Readonly<Record<Called, OfficeFunction>>): void => {
  new EveryQuarterHour(scope, 'EveryQuarterHour', consumers['sweep-timers']);
  new EveryQuarterHour(scope, 'EveryQuarterHourClocks', consumers['recount-clocks']);
  new EveryQuarterHour(scope, 'EveryQuarterHourDocuments', consumers['sweep-documents']);
  new EveryQuarterHour(scope, 'EveryQuarterHourConsultations', consumers['sweep-consultations']);
  new EveryQuarterHour(scope, 'EveryQuarterHourRecords', consumers['erase-records']);
  new AtEachQuarter(scope, 'AtEachQuarter', consumers['make-digests']);
  new EveryMinute(scope, 'EveryMinute', consumers['send-messages']);
  new EveryNight(scope, 'EveryNight', consumers['recount-position']);
};
