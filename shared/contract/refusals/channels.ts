import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

const { stages, stageQuestion } = LIMITS;

/** How channels of submission say no. */
export const CHANNELS = {
  'channel.unknown': say(
    404,
    'ऐसा कोई प्रस्तुतीकरण मार्ग नहीं है; मार्गों की सूची से चुनें।',
    'There is no such channel; choose one from the list of channels.',
  ),
  'channel.withdrawn': say(
    409,
    'यह प्रस्तुतीकरण मार्ग वापस लिया जा चुका है; सूची से दूसरा चुनें या नया बनाएँ।',
    'This channel was withdrawn; choose another from the list, or make a new one.',
  ),
  'channel.too-many-levels': say(
    409,
    'यह मार्ग निर्धारित से अधिक स्तरों से होकर जाता है; चरण घटाएँ, या अधिक स्तरों का कारण लिखें।',
    'This channel passes more levels than are allowed; take stages out, or write why it needs more.',
  ),
  'channel.under-way': say(
    409,
    'पत्रावली पहले से एक मार्ग पर है; दूसरे मार्ग पर रखने के लिए उसे कारण लिखकर इससे हटाएँ।',
    'The file is on a channel already; take it off, with a reason, to put it on another.',
  ),
  'channel.not-under-way': say(
    409,
    'पत्रावली अभी किसी मार्ग पर नहीं है; पहले उसे किसी मार्ग पर रखें।',
    'The file is on no channel now; put it on one first.',
  ),
  'channel.no-stage-here': say(
    409,
    'इस मार्ग का कोई चरण आपके पद पर नहीं है; सूची से चरण चुनें।',
    'No stage of this channel is at your post; choose the stage from which the file is to go on.',
  ),
  'channel.stage-gone': say(
    409,
    'पत्रावली जिस पद पर है, नए मार्ग का कोई चरण वहाँ नहीं है; जिस चरण से वह आगे चलेगी उसे सूची से चुनें।',
    'No stage of the new channel is where the file lies; choose the stage from which it is to go on.',
  ),
  'channel.moved-already': say(
    409,
    'पत्रावली इस मार्ग के इसी संस्करण में इसी चरण पर पहले से है; दूसरा चरण चुनें, या इसे ऐसे ही रहने दें।',
    'The file is on this version of the channel already, at this stage; choose another stage, or leave it there.',
  ),
  'channel.version-passed': say(
    409,
    'इस बीच मार्ग का इससे नया संस्करण बन चुका है; उसे देखकर पत्रावली उस पर रखें।',
    'The channel has a newer version by now; look at it, and move the file to that one.',
  ),
  [stages.code]: say(
    400,
    `एक मार्ग में अधिकतम ${stages.most} चरण हो सकते हैं; कुछ चरण मिलाएँ या हटाएँ।`,
    `A channel has at most ${stages.most} stages; join some or take them out.`,
  ),
  [stageQuestion.code]: say(
    400,
    `चरण का प्रश्न हर भाषा में अधिकतम ${stageQuestion.most} अक्षरों का हो सकता है; उसे छोटा करें।`,
    `What a stage asks has at most ${stageQuestion.most} characters in each language; shorten it.`,
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
