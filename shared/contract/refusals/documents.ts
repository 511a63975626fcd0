import { LIMITS } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';
import { SCANS } from './scans.ts';

const { pageText, upload } = LIMITS;

/** How documents, their pages and texts say no. */
export const DOCUMENTS = {
  ...SCANS,
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
  [pageText.code]: say(
    400,
    `एक पृष्ठ का पाठ अधिकतम ${pageText.most / 1024} केबी का हो सकता है; उसे छोटा करें।`,
    `The text of a page has at most ${pageText.most / 1024} KB; shorten it.`,
  ),
  [upload.code]: say(
    413,
    `एक दस्तावेज़ अधिकतम ${upload.most / 1024 / 1024} एमबी का हो सकता है; कम विभेदन पर या भागों में स्कैन करें।`,
    `A document has at most ${upload.most / 1024 / 1024} MB; scan it at a lower resolution, or in parts.`,
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
