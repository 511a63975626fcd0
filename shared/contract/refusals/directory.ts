import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the directory says no to who keeps it. */
export const DIRECTORY = {
  'office.exists': say(
    409,
    'इस संकेत का कार्यालय पहले से है; दूसरा संकेत दें।',
    'An office with this code exists; choose another code.',
  ),
  'office.parent-invalid': say(
    409,
    'यह ऊपर का कार्यालय मान्य नहीं है; दूसरा चुनें।',
    'This office cannot stand above; choose another.',
  ),
  'designation.unknown': say(
    404,
    'ऐसा कोई पदनाम नहीं है; सूची से चुनें।',
    'There is no such designation; choose one from the list.',
  ),
  'designation.exists': say(
    409,
    'इस संक्षेप का पदनाम पहले से है; दूसरा संक्षेप दें।',
    'A designation with this abbreviation exists; choose another.',
  ),
  'post.exists': say(
    409,
    'इस संकेत का पद पहले से है; दूसरा संकेत दें।',
    'A post with this code exists; choose another code.',
  ),
  'post.reporting-line-invalid': say(
    409,
    'यह नियंत्रक पद मान्य नहीं है; दूसरा चुनें।',
    'This reporting line is not valid; choose another superior.',
  ),
  'officer.login-taken': say(
    409,
    'यह लॉगिन किसी और का है; दूसरा दें।',
    'This login name belongs to another officer; choose another.',
  ),
  'officer.login-not-own': say(
    409,
    'यह अस्थायी लॉगिन किसी और की कार्मिक संख्या का है; इनकी अपनी संख्या का लॉगिन दें, या मेल आईडी।',
    'A login that begins with p. is made of the officer’s own employee number; give that one, or a mail id.',
  ),
  'officer.employee-number-taken': say(
    409,
    'यह कार्मिक संख्या किसी और की है; संख्या जाँचें।',
    'This employee number belongs to another officer; check the number.',
  ),
  'officer.signs-in-by-mail-id': say(
    409,
    'यह अधिकारी अपनी मेल आईडी से साइन इन करते हैं; उसी से साइन इन करने को कहें।',
    'This officer signs in by mail id; ask them to use it.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
