import type { ReadinessStep } from '#shared/domain/directory/readiness.ts';
import type { SignatureStanding } from '#shared/domain/readiness/signature.ts';
import type { StepState } from '#shared/domain/readiness/steps.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands in the sheets of the register, in the language of whoever asks for one. */
export const STEP_WORDS = {
  'mail-id': say('सरकारी ई-मेल', 'Mail id'),
  signature: say('डिजिटल हस्ताक्षर', 'Digital signature'),
  device: say('उपकरण / नेटवर्क प्रपत्र', 'Device or network form'),
  post: say('पद से सम्बद्ध', 'Post mapped'),
  channel: say('प्रस्तुति मार्ग', 'Channel set'),
  training: say('प्रशिक्षण', 'Trained'),
  'first-file': say('पहली पत्रावली भेजी', 'First file moved'),
} as const satisfies Record<ReadinessStep, Words>;

export const STEP_STATE_WORDS = {
  done: say('पूर्ण', 'Done'),
  open: say('शेष', 'Open'),
  blocked: say('रुका हुआ', 'Blocked'),
  'not-needed': say('आवश्यक नहीं', 'Not needed'),
} as const satisfies Record<StepState, Words>;

export const SIGNATURE_WORDS = {
  none: say('आवेदन नहीं हुआ', 'Not asked for'),
  requested: say('आवेदन किया गया', 'Requested'),
  'identity-verified': say('पहचान सत्यापित', 'Identity verified'),
  issued: say('जारी', 'Issued'),
  registered: say('पंजीकृत', 'Registered'),
  expiring: say('शीघ्र समाप्त होने वाला', 'Expiring'),
  expired: say('वैधता समाप्त', 'Expired'),
  suspended: say('स्थगित', 'Suspended'),
  revoked: say('निरस्त', 'Revoked'),
} as const satisfies Record<SignatureStanding, Words>;

export const READINESS_COLUMNS = {
  officeCode: say('कार्यालय संकेत', 'Office code'),
  office: say('कार्यालय', 'Office'),
  goLive: say('ई-ऑफिस पर आने की तिथि', 'Go-live day'),
  employeeNumber: say('कर्मचारी संख्या', 'Employee number'),
  officer: say('नाम', 'Name'),
  post: say('पद', 'Post'),
  step: say('चरण', 'Step'),
  week: say('योजना का सप्ताह', 'Week of the plan'),
  needed: say('कुल', 'Needed'),
  done: say('पूर्ण', 'Done'),
  missing: say('शेष', 'Not done'),
  blocked: say('रुके हुए', 'Blocked'),
  late: say('विलम्बित', 'Late'),
  planned: say('नियत तिथि', 'Planned'),
  doneOn: say('पूर्ण होने की तिथि', 'Done on'),
  slip: say('विलम्ब (दिन)', 'Slip (days)'),
  state: say('स्थिति', 'State'),
  blocker: say('किसकी प्रतीक्षा', 'Waiting for'),
  signature: say('हस्ताक्षर की स्थिति', 'Signature stands at'),
  expires: say('हस्ताक्षर की वैधता', 'Signature valid until'),
  items: say('लम्बित', 'Items held'),
} as const satisfies Record<string, Words>;

export const WHOLE = say('सभी', 'All');
