import type { Office } from './directory/office.ts';

/** The human number of a file: `SDM-SDR/17/2026`. Serial and IST year are the register's; no number is used twice. */
export const fileNumber = ({ code }: Pick<Office, 'code'>, serial: number, year: number): string =>
  `${code}/${serial}/${year}`;

/** The human number of a diary entry: `SDM-SDR/D/17/2026`. */
export const diaryNumber = ({ code }: Pick<Office, 'code'>, serial: number, year: number): string =>
  `${code}/D/${serial}/${year}`;
