import type { GreenNote } from '#shared/contract/views.ts';
import type { ChargeKind } from '#shared/domain/directory/charge.ts';
import type { FileState } from '#shared/domain/file.ts';
import type { Action, Priority } from '#shared/domain/holding.ts';
import type { NOTIFICATION_KINDS } from '#shared/domain/notification.ts';
import type { DeliveryMode } from '#shared/domain/receipt-details.ts';
import type { ReceiptState } from '#shared/domain/receipt-state.ts';
import { hiActs } from './hi-acts.ts';
import { hiEntrusted } from './hi-entrusted.ts';
import { hiNoting } from './hi-noting.ts';
import { hiReading } from './hi-reading.ts';
import { hiScreens } from './hi-screens.ts';

/** The screen in Hindi, in the words of the office (domain.md 0). Every other catalogue has exactly these entries. */
export const hi = {
  ...hiScreens,
  ...hiReading,
  ...hiEntrusted,
  ...hiActs,
  ...hiNoting,
  action: {
    'for-approval': 'अनुमोदनार्थ',
    'for-orders': 'आदेशार्थ',
    'for-perusal': 'अवलोकनार्थ',
    'for-comments': 'अभिमत हेतु',
    'for-report': 'आख्या हेतु',
    'for-necessary-action': 'आवश्यक कार्यवाही हेतु',
    resubmitted: 'पुनः प्रस्तुत',
  } satisfies Record<Action, string>,
  priority: {
    ordinary: 'साधारण',
    priority: 'वरीय',
    immediate: 'तत्काल',
    'most-immediate': 'अति तत्काल',
    'out-today': 'आज ही',
  } satisfies Record<Priority, string>,
  state: {
    ACTIVE: 'सक्रिय',
    PARKED: 'अलग रखी गई',
    SUSPENDED: 'स्थगित',
    CLOSE_REQUESTED: 'बन्द करने का अनुरोध',
    CLOSED: 'बन्द',
    DIARISED: 'डायरी में दर्ज',
    PUT_IN_FILE: 'पत्रावली में रखी गई',
  } satisfies Record<FileState | ReceiptState, string>,
  noteKind: {
    note: 'टिप्पणी',
    'oral-instruction': 'मौखिक निर्देश',
    'delay-explanation': 'विलम्ब का स्पष्टीकरण',
    discussion: 'चर्चा का अभिलेख',
    endorsement: 'सहमति',
    reference: 'सन्दर्भ टिप्पणी',
  } satisfies Record<GreenNote['kind'], string>,
  deliveryMode: {
    'by-hand': 'दस्ती',
    'ordinary-post': 'साधारण डाक',
    'registered-post': 'पंजीकृत डाक',
    'speed-post': 'स्पीड पोस्ट',
    courier: 'कूरियर',
    'e-mail': 'ई-मेल',
  } satisfies Record<DeliveryMode, string>,
  charge: {
    substantive: 'मूल प्रभार',
    officiating: 'स्थानापन्न',
    additional: 'अतिरिक्त प्रभार',
    link: 'लिंक अधिकारी',
    vacant: 'रिक्त',
  } satisfies Record<ChargeKind | 'vacant', string>,
  notification: {
    reminded: 'स्मरण: समय-सीमा बीत चुकी है',
    escalated: 'अधीनस्थ पद पर समय-सीमा बीत चुकी है',
    asked: 'आपसे अनुमति या पुष्टि माँगी गई है',
    approved: 'आपके अनुरोध पर अनुमति या पुष्टि मिल गई है',
    refused: 'आपका अनुरोध अस्वीकार हुआ है',
    copied: 'अवलोकनार्थ पठन प्रति दी गई है',
  } satisfies Record<(typeof NOTIFICATION_KINDS)[number], string>,
  /** Names of what the office may find fault with, by the last part of its path. */
  field: {
    subject: 'विषय',
    name: 'प्रेषक का नाम',
    office: 'प्रेषक का कार्यालय',
    address: 'पता',
    sender: 'प्रेषक',
    letterNumber: 'पत्र संख्या',
    letterDate: 'पत्र की तिथि',
    receivedOn: 'प्राप्ति की तिथि',
    deliveryMode: 'प्राप्ति का माध्यम',
    documentId: 'स्कैन',
    fileName: 'दस्तावेज़ का नाम',
    type: 'दस्तावेज़ का प्रकार',
    length: 'दस्तावेज़ का आकार',
    to: 'पद',
    action: 'अपेक्षित कार्यवाही',
    priority: 'प्राथमिकता',
    remark: 'अभ्युक्ति',
    reason: 'कारण',
    until: 'तिथि',
    text: 'टिप्पणी',
  },
};
