import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How papers say no, on paper and confidential ones. */
export const PAPERS = {
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
} as const satisfies Partial<Record<RefusalCode, Words>>;
