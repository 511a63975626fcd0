/** The parts of the table's shape that infrastructure must name. shared/store/keys.ts says what they hold. */
export const WORK_INDEX = 'work';
export const DUE_INDEX = 'due';
/** Sort keys of journal events begin with this. */
export const EVENT_PREFIX = 'EVENT#';
