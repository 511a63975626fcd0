import { LIMITS, type LimitCode } from '#shared/domain/limits.ts';
import { LETTER_LIMIT_REFUSALS } from './letters.ts';
import { say, type Words } from './say.ts';

/** As people count: bytes as kilobytes or megabytes. */
const kilo = (bytes: number): number => bytes / 1024;
const mega = (bytes: number): number => kilo(kilo(bytes));

const { subject, remark, reason, name, fileName, query } = LIMITS;
const { note, noteReferences, listDepth, tableRows, tableColumns } = LIMITS;
const {
  readingCopies,
  addressees,
  readers,
  bulk,
  page,
  pageText,
  body,
  upload,
  phrase,
  phrases,
  favourites,
  stages,
  asked,
  question,
  answer,
} = LIMITS;

/** How the office says that there is more than it takes: the limit, and what to do. The facts say how much was given. */
export const LIMIT_REFUSALS = {
  [subject.code]: say(
    400,
    `विषय अधिकतम ${subject.most} अक्षरों का हो सकता है; उसे छोटा करें।`,
    `A subject has at most ${subject.most} characters; shorten it.`,
  ),
  [remark.code]: say(
    400,
    `अभ्युक्ति अधिकतम ${remark.most} अक्षरों की हो सकती है; उसे छोटा करें, या टिप्पणी में लिखें।`,
    `A remark has at most ${remark.most} characters; shorten it, or write a note.`,
  ),
  [reason.code]: say(
    400,
    `कारण अधिकतम ${reason.most} अक्षरों का हो सकता है; उसे छोटा करें, या टिप्पणी में लिखें।`,
    `A reason has at most ${reason.most} characters; shorten it, or write a note.`,
  ),
  [name.code]: say(
    400,
    `नाम, पदनाम या क्रमांक अधिकतम ${name.most} अक्षरों का हो सकता है; उसे छोटा करें।`,
    `A name or number has at most ${name.most} characters; shorten it.`,
  ),
  [fileName.code]: say(
    400,
    `अभिलेख का नाम अधिकतम ${fileName.most} अक्षरों का हो सकता है; उसका नाम छोटा करके फिर भेजें।`,
    `A file’s name has at most ${fileName.most} characters; rename it and send it again.`,
  ),
  [query.code]: say(
    400,
    `खोज में अधिकतम ${query.most} अक्षर लिखें; कुछ ही शब्दों से खोजें।`,
    `A search takes at most ${query.most} characters; search by a few words.`,
  ),
  [note.code]: say(
    400,
    `एक टिप्पणी अधिकतम ${kilo(note.most)} केबी की हो सकती है; उसे दो टिप्पणियों में लिखें।`,
    `A note has at most ${kilo(note.most)} KB; write it as two notes.`,
  ),
  [noteReferences.code]: say(
    400,
    `एक टिप्पणी में अधिकतम ${noteReferences.most} सन्दर्भ हो सकते हैं; उसे दो टिप्पणियों में लिखें।`,
    `A note has at most ${noteReferences.most} references; write it as two notes.`,
  ),
  [listDepth.code]: say(
    400,
    `सूची में अधिकतम ${listDepth.most} स्तर हो सकते हैं; भीतरी बिन्दु एक स्तर ऊपर लाएँ।`,
    `A list has at most ${listDepth.most} levels; move the inner items one level up.`,
  ),
  [tableRows.code]: say(
    400,
    `टिप्पणी की सारणी में अधिकतम ${tableRows.most} पंक्तियाँ हो सकती हैं; उसे दो सारणियों में बाँटें।`,
    `A table in a note has at most ${tableRows.most} rows; make it two tables.`,
  ),
  [tableColumns.code]: say(
    400,
    `टिप्पणी की सारणी में अधिकतम ${tableColumns.most} स्तम्भ हो सकते हैं; उसे दो सारणियों में बाँटें।`,
    `A table in a note has at most ${tableColumns.most} columns; make it two tables.`,
  ),
  [readingCopies.code]: say(
    400,
    `अवलोकनार्थ प्रति एक बार में अधिकतम ${readingCopies.most} पदों को दी जा सकती है; सूची छोटी करें।`,
    `Reading copies go to at most ${readingCopies.most} posts at once; shorten the list.`,
  ),
  [addressees.code]: say(
    400,
    `एक पत्र के अधिकतम ${addressees.most} अन्य प्रेषिती हो सकते हैं; शेष को प्राप्ति भेजते समय प्रति दें।`,
    `A letter has at most ${addressees.most} other addressees; give the rest a copy when it goes on.`,
  ),
  [readers.code]: say(
    400,
    `जानने के पात्र पद अधिकतम ${readers.most} हो सकते हैं; सूची छोटी करें।`,
    `At most ${readers.most} posts may need to know; shorten the list.`,
  ),
  [bulk.code]: say(
    400,
    `एक बार में अधिकतम ${bulk.most} पत्र या पत्रावलियाँ चुनें; शेष पर दूसरी बार कार्य करें।`,
    `Choose at most ${bulk.most} papers or files at once; do the others next.`,
  ),
  [page.code]: say(
    400,
    `सूची की एक बार में अधिकतम ${page.most} पंक्तियाँ मिलती हैं; कम माँगें और आगे के पृष्ठ देखें।`,
    `A list gives at most ${page.most} rows at once; ask for fewer and read on.`,
  ),
  [pageText.code]: say(
    400,
    `एक पृष्ठ का पाठ अधिकतम ${kilo(pageText.most)} केबी का हो सकता है; उसे छोटा करें।`,
    `The text of a page has at most ${kilo(pageText.most)} KB; shorten it.`,
  ),
  [body.code]: say(
    413,
    `अनुरोध अधिकतम ${kilo(body.most)} केबी का हो सकता है; उसे भागों में भेजें।`,
    `A request has at most ${kilo(body.most)} KB; send it in parts.`,
  ),
  [upload.code]: say(
    413,
    `एक दस्तावेज़ अधिकतम ${mega(upload.most)} एमबी का हो सकता है; कम विभेदन पर या भागों में स्कैन करें।`,
    `A document has at most ${mega(upload.most)} MB; scan it at a lower resolution, or in parts.`,
  ),
  [phrase.code]: say(
    400,
    `एक वाक्यांश अधिकतम ${phrase.most} अक्षरों का हो सकता है; उसे छोटा करें।`,
    `A phrase has at most ${phrase.most} characters; shorten it.`,
  ),
  [phrases.code]: say(
    400,
    `अधिकतम ${phrases.most} वाक्यांश रखे जा सकते हैं; पहले कोई पुराना हटाएँ।`,
    `At most ${phrases.most} phrases are kept; remove an old one first.`,
  ),
  [stages.code]: say(
    400,
    `एक मार्ग में अधिकतम ${stages.most} चरण हो सकते हैं; कुछ चरण मिलाएँ या हटाएँ।`,
    `A channel has at most ${stages.most} stages; join some or take them out.`,
  ),
  [favourites.code]: say(
    400,
    `अधिकतम ${favourites.most} पद पसन्दीदा हो सकते हैं; पहले कोई हटाएँ।`,
    `At most ${favourites.most} posts can be favourites; remove one first.`,
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
  ...LETTER_LIMIT_REFUSALS,
} as const satisfies Record<LimitCode, Words>;
