import type { RefusalCode } from '#shared/domain/refusal.ts';
import { BROUGHT_OVER } from './brought-over.ts';
import { FILE_GONE } from './file-gone.ts';
import { say, type Words } from './say.ts';

/** How a file says no. */
export const FILES = {
  ...BROUGHT_OVER,
  ...FILE_GONE,
  'file.not-in-custody': say(
    409,
    'पत्रावली इस समय आपके पास नहीं है; जिनके पास है उनसे कहें।',
    'The file is not with you now; ask the post that has it.',
  ),
  'file.not-permitted': say(
    403,
    'इस पत्रावली पर यह कार्य आपके पद को अनुमत नहीं है; जिस पद को अधिकार है उससे कहें।',
    'Your post may not do this to the file; ask a post that may.',
  ),
  'file.not-opened': say(409, 'पहले पत्रावली खोलें।', 'Open the file first.'),
  'file.already-opened': say(
    409,
    'पत्रावली खोली जा चुकी है; आपके पास हो तो आगे कार्य करें, नहीं तो जिनके पास है उनसे लौटाने को कहें।',
    'The file has been opened already; go on with it if it is with you, else ask who has it to return it.',
  ),
  'file.parked': say(
    409,
    'पत्रावली अलग रखी गई है; पहले उसे फिर सक्रिय करें।',
    'The file is parked; make it active first.',
  ),
  'file.in-call-book': say(
    409,
    'पत्रावली कॉल बुक में है; पहले उसे फिर सक्रिय करें।',
    'The file stands in the call book; make it active first.',
  ),
  'file.suspended': say(
    409,
    'पत्रावली स्थगित है; पहले उसे फिर सक्रिय करें।',
    'The file is suspended; make it active first.',
  ),
  'file.closing-requested': say(
    409,
    'पत्रावली बन्द करने का अनुरोध लम्बित है; बन्द करें या अनुरोध वापस लें।',
    'Closing has been requested; close the file or withdraw the request.',
  ),
  'file.closed': say(409, 'पत्रावली बन्द है; पहले उसे फिर खोलें।', 'The file is closed; reopen it first.'),
  'file.recorded': say(
    409,
    'पत्रावली अभिलेखागार में है; कार्यवाही के लिए इसे फिर खोलने की अनुमति लें।',
    'The file lies in the record room; ask leave to reopen it before anything is done with it.',
  ),
  'file.active': say(
    409,
    'पत्रावली सक्रिय ही है; सीधे आगे की कार्यवाही करें।',
    'The file is active already; go straight on with it.',
  ),
  'file.nowhere-to-return': say(
    409,
    'यह पत्रावली किसी से आई नहीं है; भेजने का प्रयोग करें।',
    'The file came from nobody; send it instead.',
  ),
  'file.wake-date-invalid': say(
    409,
    'स्मरण की तिथि आगे की होनी चाहिए; कोई बाद की तिथि चुनें।',
    'The wake-up date must lie ahead; choose a later day.',
  ),
  'file.drafts-open': say(
    409,
    'पत्रावली का कोई आलेख अभी प्रेषित नहीं हुआ है; पहले उसे प्रेषित या निरस्त करें।',
    'A draft of the file is not dispatched yet; dispatch or cancel it first.',
  ),
  'file.notes-unconfirmed': say(
    409,
    'कोई टिप्पणी अभी कच्ची है; उसे पुष्ट करें या हटाएँ।',
    'A note is still in draft; confirm or discard it.',
  ),
  'file.receipts-open': say(
    409,
    'पत्रावली में कोई प्राप्ति अभी निस्तारित नहीं है; पहले हर प्राप्ति का निस्तारण कोड दें।',
    'A receipt in the file is not written off; give each its write-off code first.',
  ),
  'file.fifth-level': say(
    409,
    'यह पत्रावली का पाँचवाँ या आगे का स्तर होगा; चार स्तर पर्याप्त होने चाहिए। फिर भी भेजना हो तो पुष्टि करें।',
    'This would be a fifth level or more for the file, where four should do; confirm to send all the same.',
  ),
  'file.delay-reason-needed': say(
    409,
    'पत्रावली निर्धारित अवधि से अधिक आपके पास रही; विलम्ब का कारण लिखें, वह टिप्पणी में दर्ज होगा।',
    'The file has been with you beyond the limit; write the reason for the delay, it goes on the note sheet.',
  ),
  'file.levels-jumped': say(
    409,
    'ऊपर आते समय छूटे स्तर लौटते समय भी बीच में आते हैं; वापसी उसी क्रम से करें, या सीधे भेजने का कारण लिखें।',
    'Levels were jumped on the way up; return it through them, or write why it goes direct.',
  ),
  'file.park-needs-approval': say(
    409,
    'इतने दिन के लिए अलग रखने की अनुमति चाहिए; वरिष्ठ से अनुमति माँगें या पहले की तिथि दें।',
    'Parking for so many days needs approval; ask a superior, or choose an earlier day.',
  ),
  'file.approval-needed': say(
    409,
    'इसके लिए सक्षम अधिकारी का अनुमोदन चाहिए; अनुरोध करें या पत्रावली उन्हें भेजें।',
    'A competent officer must approve this; ask for it, or send the file to them.',
  ),
  'file.linked-already': say(
    409,
    'यह पत्रावली पहले से सम्बद्ध है; सम्बद्ध पत्रावलियों की सूची देखें।',
    'This file is linked already; look at the list of linked files.',
  ),
  'file.not-linked': say(
    409,
    'यह पत्रावली सम्बद्ध नहीं है; सूची फिर देखें।',
    'This file is not linked; look at the list again.',
  ),
  'file.link-same': say(
    409,
    'पत्रावली को उसी से सम्बद्ध नहीं किया जा सकता; दूसरी चुनें।',
    'A file is not linked to itself; choose another.',
  ),
  'file.link-confidential': say(
    409,
    'गोपनीय पत्रावली को सामान्य पत्रावली से सम्बद्ध नहीं किया जाता, क्योंकि उसका क्रमांक सामान्य पत्रावली के हर पाठक को दिख जाएगा; गोपनीय पत्रावली की टिप्पणी में उल्लेख करें।',
    'A confidential file is not linked to a normal one, whose every reader would learn its number; write of the normal one in a note of the confidential file.',
  ),
  'file.links-full': say(
    409,
    'पत्रावली से इतनी ही पत्रावलियाँ सम्बद्ध हो सकती हैं; पहले कोई सम्बन्ध हटाएँ।',
    'No more files can be linked to this one or to the other; take a link away first.',
  ),
  'file.asks-full': say(
    409,
    'इस पत्रावली पर बहुत से अनुरोध लम्बित हैं; पहले उनके उत्तर की प्रतीक्षा करें।',
    'Too much is asked about this file already; wait for the answers first.',
  ),
  'file.is-part': say(
    409,
    'यह भाग-पत्रावली है; मूल पत्रावली पर कार्यवाही करें, या इसे मूल पत्रावली में वापस मिलाएँ।',
    'This is a part file; act on its main file, or merge this back into it.',
  ),
  'file.attached': say(
    409,
    'यह पत्रावली दूसरी पत्रावली में संलग्न है और उसी के साथ चलती है; उसी पर कार्यवाही करें, या इसे पहले उससे अलग करें।',
    'This file is attached to another and goes with it; act on that one, or take this out of it first.',
  ),
  'file.attachments-inside': say(
    409,
    'इस पत्रावली में दूसरी पत्रावलियाँ संलग्न हैं; पहले उन्हें अलग करें।',
    'Other files are attached to this one; take them out first.',
  ),
  'file.merged': say(
    409,
    'यह पत्रावली दूसरी में मिला दी गई है; उसी पत्रावली पर कार्यवाही करें।',
    'This file was merged into another; act on that one.',
  ),
  'file.parts-open': say(
    409,
    'इस पत्रावली के भाग खुले हैं; बन्द करने से पहले उन्हें इसमें वापस मिलाएँ।',
    'Part files of this file are open; merge them back before closing it.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
