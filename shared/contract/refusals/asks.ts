import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How asks, reading copies and proposed markings say no. */
export const ASKS = {
  'marking.unknown': say(
    404,
    'इस पत्रावली के लिए कोई प्रस्तावित मार्किंग नहीं है; पत्रावली सीधे भेजें।',
    'No marking is proposed for this file; send it directly.',
  ),
  'marking.changed': say(
    409,
    'प्रस्तावित मार्किंग बदल गई है; नई देखकर पुष्टि करें।',
    'The proposed marking was changed; look at the new one and confirm that.',
  ),
  'marking.stale': say(
    409,
    'पत्रावली इस बीच आगे बढ़ चुकी है; यह प्रस्ताव छोड़ें और सूची फिर देखें।',
    'The file has moved on meanwhile; leave this proposal and look at the list again.',
  ),
  'copies.to-holder': say(
    409,
    'जिसे पत्रावली भेजी जा रही है, या जो भेज रहा है, उसे पठन प्रति नहीं दी जाती; उसे सूची से हटाएँ।',
    'Neither the receiver nor the sender gets a reading copy; take that post off the list.',
  ),
  'copies.not-cleared': say(
    409,
    'गोपनीय पत्रावली की पठन प्रति केवल जानने के पात्र पद को दी जाती है; पहले उसे पात्र पदों में जोड़ें, या सूची से हटाएँ।',
    'Of a confidential file only posts that need to know get a reading copy; put it on that list first, or take it off this one.',
  ),
  'copies.none': say(
    404,
    'इस पत्रावली की पठन प्रति आपके पद को नहीं दी गई है; सूची फिर देखें।',
    'Your post was given no reading copy of this file; look at the list again.',
  ),
  'ask.unknown': say(
    404,
    'ऐसा कोई अनुरोध लम्बित नहीं है; अनुरोधों की सूची फिर देखें।',
    'Nothing like that is asked; look at the list of what is asked again.',
  ),
  'ask.not-yours': say(
    403,
    'यह अनुरोध आपसे नहीं किया गया है; जिनसे किया गया है उन्हीं पर छोड़ें।',
    'This is not asked of you; leave it to the post that was asked.',
  ),
  'ask.open': say(
    409,
    'यही अनुरोध पहले से लम्बित है; उत्तर की प्रतीक्षा करें।',
    'The same is asked already; wait for the answer.',
  ),
  'ask.words-needed': say(
    422,
    'आपसे पूछा गया है कि पत्रावली अब तक क्यों रुकी है; कारण लिखें।',
    'You are asked why it still lies with you; write the reason.',
  ),
  'ask.of-unfit': say(
    409,
    'यह अनुरोध इस पद से नहीं किया जा सकता; पत्रावली पढ़ सकने वाला अपने से ऊपर का पद चुनें।',
    'This cannot be asked of that post; choose one above yours that may read the file.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
