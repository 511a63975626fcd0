import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How receipts, their scans and what is on paper say no. */
export const PAPER_REFUSALS = {
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
  'receipt.dates-invalid': say(
    409,
    'प्राप्ति की तिथि आज तक की और पत्र की तिथि उससे पहले की होनी चाहिए; तिथियाँ सुधारें।',
    'The date of receipt may not lie ahead, nor the letter’s date after it; correct the dates.',
  ),
  'receipt.scan-missing': say(
    409,
    'इलेक्ट्रॉनिक प्राप्ति के लिए स्कैन चाहिए; स्कैन जोड़ें, या इसे काग़ज़ पर दर्ज करें।',
    'An electronic receipt needs its scan; add the scan, or enter the receipt as one on paper.',
  ),
  'slip.code-mistyped': say(
    400,
    'पर्ची का कोड ठीक नहीं है; उसे पर्ची से मिलाकर फिर लिखें, या स्कैन करें।',
    'This is no slip’s code; compare it with the slip and type it again, or scan it.',
  ),
  'slip.unknown': say(
    404,
    'इस कोड की कोई पर्ची नहीं है; कोड पर्ची से मिलाएँ, या संख्या से पंजी में खोजें।',
    'There is no slip with this code; compare it with the slip, or look the number up in the register.',
  ),
  'slip.not-physical': say(
    409,
    'यह इलेक्ट्रॉनिक है; पर्ची केवल काग़ज़ पर चलने वाली की बनती है। इसे छोड़कर शेष की पर्चियाँ बनाएँ।',
    'This is electronic; only what is on paper gets a slip. Leave it out and print the others.',
  ),
  'paper.classification-refused': say(
    409,
    'गुप्त और परम गुप्त पत्र इस व्यवस्था में नहीं रखे जाते; काग़ज़ गोपनीय अनुभाग को दें और यहाँ केवल क्रमांक दर्ज करें।',
    'Secret and top secret papers are not kept here; give the paper to the confidential section and enter its number only.',
  ),
  'paper.not-confidential': say(
    409,
    'जानने के पात्र पदों की सूची केवल गोपनीय पत्र की होती है, और यह सामान्य है; सूची के बिना आगे बढ़ें।',
    'Only what is confidential has a list of who needs to know, and this is normal; leave the list out.',
  ),
  'paper.needs-confidential-file': say(
    409,
    'गोपनीय प्राप्ति केवल गोपनीय पत्रावली में रखी जा सकती है; ऐसी पत्रावली चुनें।',
    'A confidential receipt goes into a confidential file only; choose such a file.',
  ),
  'document.unknown': say(
    404,
    'ऐसा कोई दस्तावेज़ नहीं है; जिस प्राप्ति या पत्रावली का है उसमें देखें।',
    'There is no such document; look in the receipt or file it belongs to.',
  ),
  'document.not-ready': say(
    409,
    'दस्तावेज़ की जाँच अभी चल रही है; थोड़ी देर में फिर करें।',
    'The document is still being checked; try again shortly.',
  ),
  'document.refused': say(
    409,
    'यह दस्तावेज़ अस्वीकृत हुआ है; सही प्रति फिर अपलोड करें।',
    'This document was refused; upload a right copy.',
  ),
  'document.in-use': say(
    409,
    'यह दस्तावेज़ दूसरी प्राप्ति में लगा है; इस पत्र का अपना स्कैन अपलोड करें।',
    'This document belongs to another receipt; upload the scan of this paper.',
  ),
  'document.page-unknown': say(
    404,
    'दस्तावेज़ में यह पृष्ठ नहीं है; पृष्ठ संख्या सुधारें।',
    'The document has no such page; correct the page number.',
  ),
  'document.page-unreadable': say(
    409,
    'स्कैन का यह पृष्ठ पढ़ा नहीं जा सका; मूल प्रति देखें या फिर स्कैन करें।',
    'This page of the scan could not be read; see the paper or scan it again.',
  ),
  'document.text-not-ready': say(
    409,
    'इस पृष्ठ का पाठ अभी पढ़ा जा रहा है; थोड़ी देर में देखें।',
    'The text of this page is still being read; look again shortly.',
  ),
  'document.page-unread': say(
    409,
    'मशीन इस पृष्ठ का पाठ नहीं पढ़ सकी; पृष्ठ का चित्र देखें या फिर पढ़वाएँ।',
    'The machine could not read the text of this page; see its picture or have it read again.',
  ),
  'document.text-changed': say(
    409,
    'पृष्ठ का पाठ किसी और ने बदला है; नया पाठ देखकर फिर सुधारें।',
    'The page’s text was changed by somebody else; look at the new text and correct again.',
  ),
  'document.not-in-custody': say(
    409,
    'पाठ वही सुधार सकता है जिसके पास यह प्राप्ति या पत्रावली है; उनसे कहें।',
    'Only who holds the receipt or its file may correct the text; ask that post.',
  ),
  'document.being-read': say(
    409,
    'दस्तावेज़ अभी पढ़ा ही जा रहा है; पूरा होने पर फिर कहें।',
    'The document is being read already; ask again when it is done.',
  ),
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
} as const satisfies Partial<Record<RefusalCode, Words>>;
