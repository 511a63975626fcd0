import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the daily work of a section says no: dak, movement, approval, what is on paper. */
export const WORK_REFUSALS = {
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
  'file.already-brought-over': say(
    409,
    'इस पुराने क्रमांक की पत्रावली पहले ही यहाँ लाई जा चुकी है; क्रमांक से खोजें।',
    'A file of this old number has been brought over already; search for it by its number.',
  ),
  'file.holder-elsewhere': say(
    409,
    'पत्रावली जिसके पास है वह पद आपके कार्यालय का या उससे नीचे का नहीं है; सही पद चुनें।',
    'The post that has the file is neither of your office nor of one below it; choose the right post.',
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
  'post.on-leave': say(
    409,
    'इस पद के अधिकारी अवकाश पर हैं और प्रभार लिंक अधिकारी के पास है; लिंक अधिकारी को भेजें, या पुष्टि करके यहीं भेजें।',
    'The officer of this post is on leave and a link officer has the charge; send to the link officer, or confirm to send here.',
  ),
  'paper.not-received': say(
    409,
    'काग़ज़ अभी मार्ग में है; पहले उसे पर्ची के कोड से प्राप्त करें।',
    'The paper is still on its way; receive it first by the code on its slip.',
  ),
  'paper.not-in-transit': say(
    409,
    'यह काग़ज़ मार्ग में नहीं है; इसकी स्थिति देखें।',
    'This paper is not on its way; see where it is.',
  ),
  'paper.received': say(
    409,
    'काग़ज़ दूसरे पद को मिल चुका है; उनसे लौटाने को कहें।',
    'The paper has reached the other post; ask them to send it back.',
  ),
  'items.natures-mixed': say(
    409,
    'काग़ज़ वाली और इलेक्ट्रॉनिक वस्तुएँ एक साथ नहीं भेजी जातीं; उन्हें अलग-अलग भेजें।',
    'Paper and electronic items are not sent in one act; send them apart.',
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
} as const satisfies Partial<Record<RefusalCode, Words>>;
