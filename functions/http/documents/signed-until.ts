import { type Instant, instantOf } from '#shared/domain/time.ts';

const SIGNED_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Until when a signed address is good; it says so itself. */
export const signedUntil = (url: string): Instant => {
  const { searchParams } = new URL(url);
  const signed = SIGNED_AT.exec(searchParams.get('X-Amz-Date') ?? '');
  const seconds = Number(searchParams.get('X-Amz-Expires'));
  if (!signed || !(seconds > 0)) throw new Error('a signed address does not say until when it is good');
  const [, year, month, day, hour, minute, second] = signed.map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return instantOf(at + seconds * 1000);
};
