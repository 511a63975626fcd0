import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the record room says no. */
export const RECORDS = {
  'record.category-unknown': say(
    404,
    'अभिलेख की यह श्रेणी जनपद की सूची में नहीं है; सूची से श्रेणी चुनें।',
    'There is no such category in the district’s list of retention; choose one of the list.',
  ),
  'record.no-paper': say(
    409,
    'यह पत्रावली इलेक्ट्रॉनिक है, इसका कोई रैक नहीं होता; रैक के बिना दर्ज करें।',
    'The file is electronic and stands on no shelf; leave the shelf out.',
  ),
  'record.holds-full': say(
    409,
    'इस पत्रावली पर और विधिक रोक नहीं लग सकती; जो समाप्त हो चुकी हो उसे पहले हटाएँ।',
    'No more legal holds can be set on this file; take one off that is over.',
  ),
  'record.hold-unknown': say(
    404,
    'पत्रावली पर ऐसी कोई विधिक रोक नहीं है; पत्रावली फिर खोलकर देखें।',
    'There is no such legal hold on the file; open the file again and look.',
  ),
  'record.kept-for-ever': say(
    409,
    'यह अभिलेख स्थायी है, नष्ट नहीं किया जाता; श्रेणी ग़लत हो तो पहले दूसरी श्रेणी में दर्ज करें।',
    'This record is kept for ever and never disposed of; choose another category for it, if this one is wrong.',
  ),
  'record.review-not-due': say(
    409,
    'इस अभिलेख के पुनरीक्षण का वर्ष अभी नहीं आया; उस वर्ष की सूची से प्रस्ताव करें।',
    'The year of this record’s review has not come; look for it on the list of that year.',
  ),
  'record.on-hold': say(
    409,
    'इस पत्रावली पर विधिक रोक है; पहले रोक हटाएँ, तब इसे नष्ट करें।',
    'There is a legal hold on this file; wait until it is lifted.',
  ),
  'record.related-open': say(
    409,
    'इससे सम्बद्ध कोई पत्रावली अभी चल रही है; उसके बन्द होने के बाद प्रस्ताव करें।',
    'A file that this one is linked to is still open; wait until that is closed.',
  ),
  'record.ask-open': say(
    409,
    'इस पत्रावली पर कुछ पूछा गया है जिसका उत्तर शेष है; पहले उत्तर आने दें।',
    'Something asked about this file is not answered yet; wait for the answer.',
  ),
  'record.disposal-proposed': say(
    409,
    'इसके विनष्टीकरण का प्रस्ताव पहले से है; दूसरे अधिकारी के निर्णय की प्रतीक्षा करें।',
    'Its disposal is proposed already; wait for what the other officer decides.',
  ),
  'record.disposal-not-proposed': say(
    409,
    'इसके विनष्टीकरण का कोई प्रस्ताव नहीं है; सूची फिर देखें।',
    'No disposal of it is proposed; look at the list again.',
  ),
  'record.disposal-same-person': say(
    409,
    'जिसने प्रस्ताव किया वही पुष्टि नहीं कर सकता; दूसरे पद पर बैठे दूसरे व्यक्ति से पुष्टि कराएँ।',
    'Who proposed it cannot confirm it; ask another person, of another post.',
  ),
  'record.out': say(
    409,
    'यह अभिलेख अभी अभिलेखागार से बाहर है; पहले उसके लौटने की प्रविष्टि करें।',
    'This record is out of the record room; enter first that it came back.',
  ),
  'record.not-out': say(
    409,
    'यह अभिलेख किसी को दिया हुआ नहीं है; सूची फिर देखें।',
    'This record was not given to anybody; look at the list again.',
  ),
  'record.asked-for': say(
    409,
    'यह अभिलेख किसी ने माँगा है; पहले माँग पर निर्णय दें, तब नष्ट करें।',
    'Somebody asks for this record; give it or refuse it first.',
  ),
  'record.requisitioned': say(
    409,
    'यह अभिलेख आपके पद ने पहले ही माँगा है या उसी के पास है; अभिलेखागार से पूछें।',
    'Your post asked for this record already, or has it; ask the record room.',
  ),
  'record.requisitions-full': say(
    409,
    'इस अभिलेख की बहुत-सी माँगें लम्बित हैं; उन पर निर्णय होने के बाद फिर माँगें।',
    'Too many posts wait for this record; ask again once some of them have had it.',
  ),
  'record.requisition-unknown': say(
    404,
    'इस अभिलेख की ऐसी कोई माँग लम्बित नहीं है; सूची फिर देखें।',
    'There is no such requisition of this record any more; look at the list again.',
  ),
  'record.due-past': say(
    409,
    'लौटाने की यह तिथि बीत चुकी है; आज या बाद की तिथि चुनें।',
    'That day of return is over; choose today or a later day.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
