import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { CONSULTATION_UNKNOWN } from './consultation-unknown.ts';
import { say, type Words } from './say.ts';

const { asked, question, answer, papers } = LIMITS;

/** How asking several posts, and answering, say no. */
export const CONSULTATIONS = {
  ...CONSULTATION_UNKNOWN,
  'consultation.settled': say(
    409,
    'सबके उत्तर प्राप्त हो चुके हैं; उत्तर देखें।',
    'Everybody has answered; look at the answers.',
  ),
  'consultation.closed': say(
    409,
    'यह परामर्श बन्द किया जा चुका है; आवश्यक हो तो नया परामर्श माँगें।',
    'The question was closed; put another one if you need to.',
  ),
  'consultation.not-yours': say(
    403,
    'यह परामर्श आपके पद ने नहीं माँगा; जिस पद ने माँगा है या जिसके पास पत्रावली है, उससे कहें।',
    'Your post did not put this question; ask the post that did, or whoever has the file.',
  ),
  'consultation.post-twice': say(
    400,
    'एक पद सूची में दो बार है; उसे एक बार हटाएँ।',
    'A post is on the list twice; remove it once.',
  ),
  'consultation.not-cleared': say(
    409,
    'गोपनीय विषय पर केवल जानने के पात्र पदों से पूछा जा सकता है; पहले पद को उस सूची में जोड़ें।',
    'On what is confidential only posts that need to know are asked; put the post on that list first.',
  ),
  'consultation.day-invalid': say(
    400,
    'यह तिथि बीत चुकी है; आज या आगे की तिथि दें।',
    'That day is past; give today or a later day.',
  ),
  'consultation.not-asked': say(
    400,
    'सूची में ऐसा उत्तर है जो इस परामर्श में नहीं माँगा गया; सूची से चुनें।',
    'The list names an answer that was not asked for by this question; choose from its list.',
  ),
  'consultation.paper-elsewhere': say(
    409,
    'यह कागज़ उस पत्रावली या प्राप्ति का नहीं है जिस पर पूछा जा रहा है; उसी के कागज़ों में से चुनें।',
    'This paper does not belong to the file or receipt you ask on; choose from its papers.',
  ),
  'answer.unknown': say(
    404,
    'ऐसी कोई आख्या आपकी पहुँच में नहीं है; अपनी कार्य-सूची देखें।',
    'Nothing of this kind was asked that you may see; look at your work list.',
  ),
  'answer.opened': say(
    409,
    'यह पहले ही खोला जा चुका है; उत्तर लिखें।',
    'It has been opened already; write the answer.',
  ),
  'answer.given': say(
    409,
    'उत्तर भेजा जा चुका है और बदला नहीं जा सकता; और कुछ कहना हो तो पत्र भेजें।',
    'The answer was given and cannot be changed; to say more, send a letter.',
  ),
  'answer.lapsed': say(
    409,
    'पूछने वाले ने परामर्श बन्द कर दिया है; फिर भी विलम्बित उत्तर भेजें।',
    'The asker has closed the question; give a late answer all the same.',
  ),
  'answer.not-in-custody': say(
    403,
    'यह आख्या आपके पास नहीं है; जिसके पास है, उससे कहें।',
    'What was asked is not with you; ask whoever has it.',
  ),
  'answer.not-permitted': say(
    403,
    'आपका पद यह नहीं कर सकता: समय पूछने वाले से माँगें; गोपनीय प्रश्न आगे न दें।',
    'Your post cannot do this: ask the asker for time; do not pass on what is confidential.',
  ),
  'answer.outside-office': say(
    409,
    'आख्या केवल अपने कार्यालय के किसी पद को दी जा सकती है; कार्यालय का पद चुनें।',
    'What was asked goes to a post of your own office only; choose one.',
  ),
  [asked.code]: say(
    400,
    `एक बार में अधिकतम ${asked.most} पदों से पूछा जा सकता है; शेष से दूसरे परामर्श में पूछें।`,
    `At most ${asked.most} posts are asked at once; ask the others by a second question.`,
  ),
  [question.code]: say(
    400,
    `प्रश्न अधिकतम ${question.most} अक्षरों का हो सकता है; उसे छोटा करें, या विवरण पत्र में भेजें।`,
    `A question has at most ${question.most} characters; shorten it, or send the details by a letter.`,
  ),
  [answer.code]: say(
    400,
    `उत्तर अधिकतम ${answer.most} अक्षरों का हो सकता है; उसे छोटा करें, या विवरण पत्र में भेजें।`,
    `An answer has at most ${answer.most} characters; shorten it, or send the details by a letter.`,
  ),
  [papers.code]: say(
    400,
    `साथ में अधिकतम ${papers.most} कागज़ दिए जा सकते हैं; आवश्यक कागज़ ही चुनें।`,
    `At most ${papers.most} papers go along; choose those that are needed.`,
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
