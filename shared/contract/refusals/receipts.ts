import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { RECEIPT_DATES } from './receipt-dates.ts';
import { say, type Words } from './say.ts';

const { addressees } = LIMITS;

/** How a receipt says no. */
export const RECEIPTS = {
  'receipt.unknown': say(
    404,
    'ऐसी कोई प्राप्ति नहीं है; डायरी संख्या मिलाकर पंजी में खोजें।',
    'There is no such receipt; check its diary number and look it up in the register.',
  ),
  'receipt.not-in-custody': say(
    409,
    'यह प्राप्ति इस समय आपके पास नहीं है; जिनके पास है उनसे कहें।',
    'The receipt is not with you now; ask the post that has it.',
  ),
  'receipt.put-in-file': say(
    409,
    'यह प्राप्ति पहले ही पत्रावली में रखी जा चुकी है; आगे की कार्यवाही उसी पत्रावली में करें।',
    'The receipt is in a file already; go on with it in that file.',
  ),
  ...RECEIPT_DATES,
  'receipt.scan-missing': say(
    409,
    'इलेक्ट्रॉनिक प्राप्ति के लिए स्कैन चाहिए; स्कैन जोड़ें, या इसे काग़ज़ पर दर्ज करें।',
    'An electronic receipt needs its scan; add the scan, or enter the receipt as one on paper.',
  ),
  'receipt.opened': say(
    409,
    'प्राप्ति खोली जा चुकी है; आपके पास हो तो आगे कार्य करें, नहीं तो जिनके पास है उनसे कहें।',
    'The receipt has been opened already; go on with it if it is with you, else ask the post that has it.',
  ),
  'receipt.not-opened': say(409, 'पहले प्राप्ति खोलें।', 'Open the receipt first.'),
  'receipt.suspended': say(
    409,
    'प्राप्ति स्थगित है; पहले उसे फिर सक्रिय करें।',
    'The receipt is suspended; make it active first.',
  ),
  'receipt.disposed': say(
    409,
    'इस प्राप्ति का निस्तारण हो चुका है; आगे कोई पत्र आए तो उसे अलग दर्ज करें।',
    'The receipt has been disposed of; enter a further letter as a receipt of its own.',
  ),
  'receipt.cancelled': say(
    409,
    'यह प्रविष्टि निरस्त है और उसका क्रमांक किसी पत्र का नहीं है; पत्र हो तो नई प्रविष्टि करें।',
    'This entry was cancelled and its number stands for no paper; if there is one, enter it anew.',
  ),
  'receipt.not-permitted': say(
    403,
    'इस प्राप्ति पर यह कार्य आपके पद को अनुमत नहीं है; अनुभाग प्रभारी से कहें।',
    'Your post may not do this to the receipt; ask the section’s in-charge.',
  ),
  'receipt.write-off-unfit': say(
    409,
    'इस श्रेणी की प्राप्ति को उत्तर या आदेश चाहिए; उसके अनुरूप निस्तारण कोड चुनें।',
    'A receipt of this category wants an answer or an order; choose a code that says so.',
  ),
  'receipt.duplicate': say(
    409,
    'इसी प्रेषक का इसी क्रमांक और तिथि का पत्र पहले दर्ज है; उसे देखें, या पुष्टि करके फिर भी दर्ज करें।',
    'A letter of this sender with this number and date is in the diary; see it, or confirm to enter this one all the same.',
  ),
  'receipt.frozen': say(
    409,
    'प्राप्ति तिथि, डायरी तिथि, पत्र तिथि और प्राप्ति का माध्यम केवल अनुभाग प्रभारी कारण देकर सुधारते हैं; उनसे कहें।',
    'Dates of receipt, diary and letter and the delivery mode are corrected by the section’s in-charge only, with a reason; ask them.',
  ),
  'receipt.addressees-invalid': say(
    409,
    'हर पता एक ही बार दें, और अपना पद छोड़कर; सूची सुधारें।',
    'Name each addressee once, and not your own post; correct the list.',
  ),
  'receipt.not-in-file': say(
    409,
    'यह प्राप्ति इस पत्रावली में नहीं है; सूची देखें।',
    'The receipt is not in this file; look at its list.',
  ),
  'receipt.parts-open': say(
    409,
    'इस प्रविष्टि के अन्य प्रेषितों के भाग अभी लम्बित हैं; पहले उन्हें निरस्त या निस्तारित करें।',
    'Parts of this entry are still open with other addressees; cancel or dispose of them first.',
  ),
  'follow-up.unknown': say(
    404,
    'आपके पद ने इस पर कोई अनुवर्तन तिथि नहीं रखी है; सूची फिर देखें।',
    'Your post has set no follow-up day on this; look at the list again.',
  ),
  'follow-up.day-past': say(
    409,
    'अनुवर्तन तिथि बीत चुकी है; आज या आगे की तिथि दें।',
    'The follow-up day lies behind; give today or a later day.',
  ),
  [addressees.code]: say(
    400,
    `एक पत्र के अधिकतम ${addressees.most} अन्य प्रेषिती हो सकते हैं; शेष को प्राप्ति भेजते समय प्रति दें।`,
    `A letter has at most ${addressees.most} other addressees; give the rest a copy when it goes on.`,
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
