import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the record room says no. */
export const RECORDS = {
  'record.category-unknown': say(
    404,
    'अभिलेख की यह श्रेणी जनपद की सूची में नहीं है; सूची से श्रेणी चुनें।',
    'There is no such category in the district’s list of retention; choose one of the list.',
  ),
  'record.no-paper': say(
    409,
    'यह पत्रावली इलेक्ट्रॉनिक है, इसका कोई रैक नहीं होता; रैक के बिना दर्ज करें।',
    'The file is electronic and stands on no shelf; leave the shelf out.',
  ),
  'record.holds-full': say(
    409,
    'इस पत्रावली पर और विधिक रोक नहीं लग सकती; जो समाप्त हो चुकी हो उसे पहले हटाएँ।',
    'No more legal holds can be set on this file; take one off that is over.',
  ),
  'record.hold-unknown': say(
    404,
    'पत्रावली पर ऐसी कोई विधिक रोक नहीं है; पत्रावली फिर खोलकर देखें।',
    'There is no such legal hold on the file; open the file again and look.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
