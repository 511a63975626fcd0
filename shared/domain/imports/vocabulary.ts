import type { ChargeKind } from '../directory/charge.ts';
import type { AssistantAct, DelegableAct, MandateKind } from '../directory/mandate.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Role } from '../directory/officer.ts';
import type { ReadinessStep, SignatureState } from '../directory/readiness.ts';
import type { Said } from './sheet-problems.ts';

/** A word of the sheets for one value: the first of each language is written, the others are understood too. */
export type Term = Said & { readonly also?: readonly string[] };
const say = (hi: string, en: string, ...also: readonly string[]): Term => ({ hi, en, also });

export const OFFICE_KIND_WORDS = {
  collectorate: say('कलेक्ट्रेट', 'Collectorate', 'जिलाधिकारी कार्यालय'),
  section: say('अनुभाग', 'Section'),
  'sub-division': say('उपखण्ड', 'Sub-division'),
  tehsil: say('तहसील', 'Tehsil'),
  block: say('विकास खण्ड', 'Block', 'ब्लॉक'),
  panchayat: say('पंचायत', 'Panchayat', 'ग्राम पंचायत'),
  department: say('विभाग', 'Department'),
} as const satisfies Record<OfficeKind, Term>;

export const CHARGE_KIND_WORDS = {
  substantive: say('मूल', 'Substantive', 'मूल प्रभार'),
  officiating: say('कार्यवाहक', 'Officiating', 'स्थानापन्न'),
  additional: say('अतिरिक्त', 'Additional', 'अतिरिक्त प्रभार', 'Additional charge'),
  link: say('लिंक', 'Link', 'लिंक अधिकारी', 'Link officer'),
} as const satisfies Record<ChargeKind, Term>;

export const ROLE_WORDS = {
  officer: say('अधिकारी', 'Officer', 'कर्मचारी', 'अधिकारी/कर्मचारी'),
  administrator: say('प्रशासक', 'Administrator'),
  'local-administrator': say('स्थानीय प्रशासक', 'Local administrator'),
  'nodal-officer': say('नोडल अधिकारी', 'Nodal officer'),
  trainer: say('प्रशिक्षक', 'Trainer'),
  auditor: say('लेखा परीक्षक', 'Auditor', 'लेखापरीक्षक'),
  'records-officer': say('अभिलेख अधिकारी', 'Records officer'),
} as const satisfies Record<Role, Term>;

export const MANDATE_KIND_WORDS = {
  assistant: say('सहायक', 'Assistant'),
  delegate: say('प्रतिनिधि', 'Delegate', 'प्रत्यायोजन', 'Delegation'),
} as const satisfies Record<MandateKind, Term>;

export const ACT_WORDS = {
  'see-inbox': say('आवक देखना', 'See inbox'),
  diarise: say('डायरी करना', 'Diarise'),
  sort: say('छाँटना', 'Sort'),
  flag: say('फ्लैग लगाना', 'Flag'),
  print: say('मुद्रण', 'Print'),
  'propose-marking': say('मार्किंग प्रस्तावित करना', 'Propose marking'),
  'type-note': say('टिप्पणी टंकण', 'Type note'),
  send: say('भेजना', 'Send'),
  return: say('लौटाना', 'Return'),
  park: say('अलग रखना', 'Park'),
  'add-receipt': say('प्राप्ति जोड़ना', 'Add receipt'),
  'write-note': say('टिप्पणी लिखना', 'Write note'),
} as const satisfies Record<AssistantAct | DelegableAct, Term>;

export const STEP_WORDS = {
  'mail-id': say('मेल आईडी', 'Mail id', 'Email id'),
  signature: say('डिजिटल हस्ताक्षर', 'Digital signature', 'DSC'),
  device: say('उपकरण', 'Device', 'नेटवर्क प्रपत्र', 'Network form'),
  post: say('पद से जुड़ाव', 'Post mapped', 'पद'),
  channel: say('सूचना माध्यम', 'Channel set', 'माध्यम'),
  training: say('प्रशिक्षण', 'Trained'),
  'first-file': say('पहली पत्रावली', 'First file moved'),
} as const satisfies Record<ReadinessStep, Term>;

export const SIGNATURE_STATE_WORDS = {
  requested: say('आवेदित', 'Requested'),
  'identity-verified': say('पहचान सत्यापित', 'Identity verified'),
  issued: say('निर्गत', 'Issued'),
  registered: say('पंजीकृत', 'Registered'),
  suspended: say('निलम्बित', 'Suspended'),
  revoked: say('निरस्त', 'Revoked'),
} as const satisfies Record<SignatureState, Term>;

export const YES_NO_WORDS = {
  yes: say('हाँ', 'Yes', 'y', 'हां'),
  no: say('नहीं', 'No', 'n'),
} as const satisfies Record<'yes' | 'no', Term>;

/** 0 Sunday … 6 Saturday, as calendars keep them. */
export const WEEKDAY_WORDS = {
  0: say('रविवार', 'Sunday', 'Sun', 'इतवार'),
  1: say('सोमवार', 'Monday', 'Mon'),
  2: say('मंगलवार', 'Tuesday', 'Tue'),
  3: say('बुधवार', 'Wednesday', 'Wed'),
  4: say('गुरुवार', 'Thursday', 'Thu', 'बृहस्पतिवार', 'वीरवार'),
  5: say('शुक्रवार', 'Friday', 'Fri'),
  6: say('शनिवार', 'Saturday', 'Sat'),
} as const satisfies Record<0 | 1 | 2 | 3 | 4 | 5 | 6, Term>;

/** In the place of an office's code: all of the district. */
export const EVERY_OFFICE = say('सभी', 'All', '*', 'every', 'समस्त', 'जनपद', 'District');

/** In the place of an office's code: what the state declared. */
export const WHOLE_STATE = say('राज्य', 'State', 'प्रदेश', 'शासन');
