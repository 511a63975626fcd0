import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How whatever shows a file, or what lies in it, says that there is none, or none any more. */
export const FILE_GONE = {
  'file.unknown': say(
    404,
    'ऐसी कोई पत्रावली नहीं है; संख्या मिलाकर पंजी में खोजें।',
    'There is no such file; check its number and look it up in the register.',
  ),
  'file.disposed': say(
    409,
    'इस पत्रावली का अभिलेख नष्ट किया जा चुका है; अब केवल उसका पत्रक देखें।',
    'The record of this file was disposed of; look at what is left of it.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
