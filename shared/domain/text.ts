import * as z from 'zod';
import { CONTROLS, isSeen, NO_CONTROLS } from './characters.ts';
import { LIMITS, type Limit, told } from './limits.ts';

export { CONTROLS, LIMITS, NO_CONTROLS };

/** One line of text, NFC (so that ड़ is stored one way), without line breaks or surrounding space. */
export const line = (limit: Limit) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(limit.most, limit.code)
    .regex(NO_CONTROLS)
    .regex(/^[^\n\t\u2028\u2029]*$/)
    .refine(isSeen)
    .meta(told(limit));

/** Text of several lines, NFC, of at most so many characters; carriage returns are dropped before the check. */
export const prose = (limit: Limit) =>
  z
    .string()
    .normalize('NFC')
    .overwrite(text => text.replaceAll('\r\n', '\n'))
    .trim()
    .min(1)
    .max(limit.most, limit.code)
    .regex(NO_CONTROLS)
    .refine(isSeen)
    .meta(told(limit));

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A list of at most so many. */
export const listOf = <S extends z.ZodType>(item: S, limit: Limit) =>
  z.array(item).max(limit.most, limit.code).meta(told(limit));
