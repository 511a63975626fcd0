import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

const { sendings } = LIMITS;

/** How a signed letter on its way out says no. */
export const DISPATCH = {
  'draft.dispatched': say(
    409,
    'पत्र भेजा जा चुका है; आगे की कार्यवाही प्रेषण सूची में करें।',
    'The letter has left; go on with it at the dispatch desk.',
  ),
  'draft.not-entrusted': say(
    409,
    'पत्र अभी किसी को प्रेषण हेतु नहीं सौंपा गया है; पहले किसी पद को प्रेषण सौंपें।',
    'The letter was entrusted to nobody to send it out; choose first who does.',
  ),
  'draft.not-dispatcher': say(
    403,
    'इस पत्र का प्रेषण आपके पद को नहीं सौंपा गया है; जिस पद को सौंपा गया है उससे कहें।',
    'It was not entrusted to your post to send this letter out; ask the post it was entrusted to.',
  ),
  'draft.dispatcher-not-cleared': say(
    409,
    'गोपनीय पत्र वही पद भेज सकता है जो उसे जान सकता है; ऐसा पद चुनें या पहले उसे सूची में जोड़ें।',
    'What is confidential is sent out by a post that may know of it; choose one, or add the post to its list first.',
  ),
  'draft.partly-dispatched': say(
    409,
    'पत्र कुछ को भेजा जा चुका है, अतः निरस्त नहीं हो सकता; शेष को भी भेजें।',
    'The letter has left to some already and cannot be cancelled; send it to the others too.',
  ),
  'draft.day-invalid': say(
    409,
    'यह तिथि ठीक नहीं है; हस्ताक्षर के दिन से आज तक की, उत्तर के लिए आगे की तिथि दें।',
    'The day does not fit; give one from the day of signing to today, or for an answer one ahead.',
  ),
  'draft.recipient-unknown': say(
    404,
    'इस क्रम पर पत्र का कोई प्राप्तकर्ता नहीं है; प्राप्तकर्ताओं की सूची देखें।',
    'The letter has no recipient of this number; look at the list of them.',
  ),
  'draft.recipient-twice': say(
    400,
    'एक प्राप्तकर्ता दो बार दिया गया है; प्रत्येक को एक बार दें।',
    'A recipient is named twice; name each once.',
  ),
  'draft.recipient-state': say(
    409,
    'इस प्राप्तकर्ता की वर्तमान स्थिति में यह नहीं हो सकता; सूची फिर देखें।',
    'As it stands with this recipient this cannot be done; look at the list again.',
  ),
  'draft.recipient-outside': say(
    409,
    'यह प्राप्तकर्ता जनपद के किसी कार्यालय में नहीं है; डाक या अन्य रीति चुनें।',
    'This recipient is in no office of the district; choose the post or another way.',
  ),
  'draft.postage-unfit': say(
    400,
    'इस रीति में डाक व्यय नहीं लगता; राशि हटाएँ या रीति बदलें।',
    'No postage is paid for this way of sending; leave it out or choose another way.',
  ),
  'draft.reminded-enough': say(
    409,
    'आज स्मरण कराया जा चुका है या तीन स्मरण पत्र हो चुके हैं; अब वरिष्ठ स्तर से कहें।',
    'They were reminded today or three times already; take it up at a higher level now.',
  ),
  [sendings.code]: say(
    400,
    `एक बार में अधिकतम ${sendings.most} प्राप्तकर्ताओं को भेजा जा सकता है; शेष को अगली बार भेजें।`,
    `At most ${sendings.most} recipients are sent to at once; send to the others next.`,
  ),
  'peon.listed': say(
    409,
    'यह पत्र इस प्राप्तकर्ता के लिए चपरासी बही के एक पृष्ठ पर पहले से है; उसी पृष्ठ को फिर छापें।',
    'This letter stands on a page of the peon book for this recipient already; print that page again.',
  ),
  'peon.not-by-hand': say(
    409,
    'यह पत्र इस प्राप्तकर्ता को दस्ती नहीं भेजा गया है या पहुँच चुका है; सूची फिर देखें।',
    'This letter was not sent to this recipient by hand, or has been heard of; look at the list again.',
  ),
  'postage.short': say(
    409,
    'डाक टिकट खाते में इतनी राशि शेष नहीं है और कार्यालय के नियम से इसके बिना नहीं भेजा जाता; पहले क्रय दर्ज करें।',
    'The postage account does not have so much, and by the office’s rule nothing goes without it; enter what was bought first.',
  ),
  'postage.day-ahead': say(
    400,
    'क्रय की तिथि आज के बाद की नहीं हो सकती; वाउचर की तिथि दें।',
    'What was bought was not bought on a day ahead; give the day of the voucher.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
