import { LIMITS } from '#shared/domain/limits.ts';
import { say } from './say.ts';

/** As people count: bytes as kilobytes. */
const kilo = (bytes: number): number => bytes / 1024;

const { subject, remark, reason, name, fileName, query, readingCopies, readers, bulk, page, body } = LIMITS;

/**
 * How the office says that there is more than it takes, of what many nouns take: the limit, and what to do. The facts say how
 * much was given. A limit of one noun alone is said in the group of that noun.
 */
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
  [readingCopies.code]: say(
    400,
    `अवलोकनार्थ प्रति एक बार में अधिकतम ${readingCopies.most} पदों को दी जा सकती है; सूची छोटी करें।`,
    `Reading copies go to at most ${readingCopies.most} posts at once; shorten the list.`,
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
  [body.code]: say(
    413,
    `अनुरोध अधिकतम ${kilo(body.most)} केबी का हो सकता है; उसे भागों में भेजें।`,
    `A request has at most ${kilo(body.most)} KB; send it in parts.`,
  ),
} as const;
