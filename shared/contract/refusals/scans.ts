import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How a scan that something else is done with says no. */
export const SCANS = {
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
  'document.not-a-letter': say(
    409,
    'यह जनपद के किसी कार्यालय का यहाँ भेजा हस्ताक्षरित पत्र नहीं है; इसके पृष्ठ स्क्रीन पर देखें।',
    'This is no signed letter that an office of the district sent here; see its pages on the screen.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
