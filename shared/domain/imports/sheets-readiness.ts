import { Signature } from '../directory/readiness.ts';
import { Day } from '../time.ts';
import { asCode, fitting, oneOf } from './cell.ts';
import { column, employeeNumber, name, reason, type SheetSpec, say, yesNo } from './column.ts';
import { dayCell } from './date-cells.ts';
import { SIGNATURE_STATE_WORDS, STEP_WORDS } from './vocabulary.ts';

const officer = column(['कार्मिक संख्या', 'Employee number'], employeeNumber, {
  need: 'always',
  means: say('किसकी तैयारी।', 'Whose.'),
  example: 'EX00417',
  also: ['अधिकारी', 'Officer'],
});

const readiness = {
  words: say('तैयारी', 'Readiness'),
  also: ['Plan', 'योजना', '12-week plan'],
  means: say(
    'हर व्यक्ति के चरण: कब तक नियोजित, कब पूर्ण, किसकी प्रतीक्षा।',
    'The steps of each person: planned by when, done when, waiting for what.',
  ),
  keys: ['officer', 'step'],
  columns: {
    officer,
    step: column(['चरण', 'Step'], oneOf(STEP_WORDS), {
      need: 'always',
      means: say('कौन-सा चरण।', 'Which step.'),
      example: 'training',
    }),
    planned: column(['नियोजित तिथि', 'Planned'], dayCell, {
      means: say(
        'किस दिन तक नियोजित; खाली हो तो 12 सप्ताह की योजना से।',
        'By which day it is planned; by the 12-week plan if left empty.',
      ),
      example: Day.parse('2026-12-15'),
      also: ['Planned date', 'योजना तिथि'],
    }),
    done: column(['पूर्ण', 'Done'], dayCell, {
      means: say('किस दिन पूर्ण हुआ।', 'On which day it was done.'),
      example: undefined,
      also: ['पूर्ण तिथि', 'Done on'],
    }),
    blocker: column(['रुकावट', 'Blocker'], name, {
      means: say('किसकी प्रतीक्षा है।', 'What it waits for.'),
      example: 'टोकन की प्रतीक्षा',
      also: ['Waiting for', 'प्रतीक्षा'],
    }),
    notNeeded: column(['आवश्यक नहीं', 'Not needed'], yesNo, {
      means: say('"हाँ": इन्हें यह चरण नहीं चाहिए।', '“Yes”: this person does without the step.'),
      example: undefined,
    }),
  },
} as const satisfies SheetSpec;

const serial = fitting(
  Signature.shape.serial.unwrap(),
  say(
    'प्रमाणपत्र की क्रम संख्या 0–9 और A–F में लिखें।',
    'Write the certificate’s serial number in the digits 0–9 and A–F.',
  ),
  text =>
    asCode(text)
      .replace(/[\s:]+/g, '')
      .replace(/^0X/, ''),
);

const signatures = {
  words: say('डिजिटल हस्ताक्षर', 'Digital signatures'),
  also: ['Signatures', 'DSC', 'हस्ताक्षर'],
  means: say('डिजिटल हस्ताक्षर प्रमाणपत्रों की पंजी।', 'The register of digital signature certificates.'),
  keys: ['officer'],
  columns: {
    officer,
    state: column(['स्थिति', 'State'], oneOf(SIGNATURE_STATE_WORDS), {
      need: 'new',
      means: say('प्रमाणपत्र कहाँ तक पहुँचा।', 'How far the certificate has come.'),
      example: 'registered',
    }),
    holder: column(['धारक', 'Holder'], name, {
      means: say('प्रमाणपत्र में लिखा धारक का नाम।', 'The holder’s name as the certificate has it.'),
      example: 'UDAHARAN KUMAR',
    }),
    serial: column(['क्रम संख्या', 'Serial number'], serial, {
      means: say('प्रमाणपत्र की क्रम संख्या।', 'The serial number of the certificate.'),
      example: '3F9A01',
      also: ['Serial'],
    }),
    expires: column(['समाप्ति तिथि', 'Expires'], dayCell, {
      means: say('अन्तिम मान्य दिन।', 'The last day on which it is valid.'),
      example: Day.parse('2028-03-31'),
      also: ['Expiry', 'Valid until'],
    }),
    since: column(['कब से', 'Since'], dayCell, {
      means: say('इस स्थिति में कब से।', 'Since when it is in this state.'),
      example: Day.parse('2026-04-01'),
    }),
    reason: column(['कारण', 'Reason'], reason, {
      means: say('निलम्बन या निरस्तीकरण का कारण।', 'Why it is suspended or revoked.'),
      example: undefined,
    }),
  },
} as const satisfies SheetSpec;

export const READINESS_SHEETS = { readiness, signatures } as const;
