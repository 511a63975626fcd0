import type { SheetReason } from '../sheet.ts';
import type { Format } from './styles.ts';

export type NumberRead = { readonly text: string } | { readonly trouble: SheetReason };

/** Excel keeps fifteen digits; what was typed beyond them is zeros by now. */
const KEPT_DIGITS = 15;
const SHOWN = /^-?\d+(?:\.\d+)?$/;

/** A number as one writes it, without an exponent: 9876543210, 0.1, 12. */
const plain = (value: number): NumberRead => {
  if (Math.abs(value) >= 10 ** KEPT_DIGITS) return { trouble: 'sheet.rounded-number' };
  const text = String(Number(value.toPrecision(KEPT_DIGITS)));
  return { text: SHOWN.test(text) ? text : value.toFixed(20).replace(/\.?0+$/, '') };
};

const DAY_SECONDS = 86_400;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** Excel's first day, were there no 29 February 1900: it counts one, as its elders did. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const NO_SUCH_DAY = 60;
const DAYS_TO_1904 = 1462;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A count of days since 1900 as a day, a day and time, or within the first day a time alone. */
const day = (value: number, from1904: boolean): NumberRead => {
  const seconds = Math.round((value + (from1904 ? DAYS_TO_1904 : 0)) * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  if (!(days >= 0) || days > LAST_DAY || days === NO_SUCH_DAY) return { trouble: 'sheet.bad-date' };
  const minutes = Math.floor((seconds % DAY_SECONDS) / 60);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  if (days === 0) return { text: time };
  const moment = new Date(DAY_ZERO + (days < NO_SUCH_DAY ? days + 1 : days) * DAY_SECONDS * 1000);
  const date = moment.toISOString().slice(0, 10);
  return { text: minutes === 0 ? date : `${date}T${time}` };
};

/** A number as it is meant: its format says whether it is a day, and whether zeros stand before it. */
export const readNumber = (raw: string, format: Format, from1904: boolean): NumberRead => {
  const value = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return { trouble: 'sheet.error-value' };
  if (format.kind === 'date') return day(value, from1904);
  const read = plain(value);
  if (format.kind === 'padded' && 'text' in read && /^\d+$/.test(read.text))
    return { text: read.text.padStart(format.digits, '0') };
  return read;
};

const ISO = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/** A day that a file keeps in words (ISO 8601), as strict XLSX does. */
export const readIsoDate = (raw: string): NumberRead => {
  const [, date, time = '00:00'] = ISO.exec(raw.trim()) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(`${date}T${time}Z`)))
    return { trouble: 'sheet.bad-date' };
  return { text: time === '00:00' ? date : `${date}T${time}` };
};
