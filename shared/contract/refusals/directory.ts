import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How the directory says no: what is not there, and what may not stand beside something else. */
export const DIRECTORY_REFUSALS = {
  'office.unknown': say(
    404,
    'ऐसा कोई कार्यालय नहीं है; सूची से चुनें।',
    'There is no such office; choose one from the list.',
  ),
  'office.exists': say(
    409,
    'इस संकेत का कार्यालय पहले से है; दूसरा संकेत दें।',
    'An office with this code exists; choose another code.',
  ),
  'office.paper-closed': say(
    409,
    'इस कार्यालय में अब काग़ज़ी पत्रावली नहीं ली जाती; ई-पत्रावली खोलें, या अपवाद स्वीकृत कराएँ।',
    'This office takes no paper file any more; open an electronic one, or have an exception approved.',
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
  'post.unknown': say(404, 'ऐसा कोई पद नहीं है; सूची से चुनें।', 'There is no such post; choose one from the list.'),
  'post.exists': say(
    409,
    'इस संकेत का पद पहले से है; दूसरा संकेत दें।',
    'A post with this code exists; choose another code.',
  ),
  'post.vacant': say(
    409,
    'यह पद इस समय रिक्त है; फिर भी भेजना हो तो पुष्टि करें।',
    'This post is vacant now; confirm if you want to send all the same.',
  ),
  'post.not-below': say(
    403,
    'यह पद आपके पद के अधीन नहीं है; अपने अधीन का कोई पद चुनें।',
    'This post does not stand below yours; choose one that does.',
  ),
  'post.same': say(
    409,
    'पत्रावली पहले से इसी पद पर है; दूसरा पद चुनें।',
    'The file is with this post already; choose another.',
  ),
  'post.reporting-line-invalid': say(
    409,
    'यह नियंत्रक पद मान्य नहीं है; दूसरा चुनें।',
    'This reporting line is not valid; choose another superior.',
  ),
  'officer.unknown': say(
    404,
    'ऐसा कोई अधिकारी या कर्मचारी नहीं है; निर्देशिका से चुनें।',
    'There is no such officer; choose one from the directory.',
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
  'charge.unknown': say(
    404,
    'ऐसा कोई प्रभार नहीं है; पद के प्रभार फिर देखें।',
    'There is no such charge; look at the post’s charges again.',
  ),
  'charge.overlaps': say(
    409,
    'इस अवधि में पद पर ऐसा प्रभार पहले से है; पहले उसे समाप्त करें।',
    'The post has such a charge in this period; end that one first.',
  ),
  'charge.ended': say(
    409,
    'यह प्रभार पहले ही समाप्त हो चुका है; पद का वर्तमान प्रभार देखें।',
    'This charge has ended already; see who is in charge of the post now.',
  ),
  'charge.ends-before-start': say(
    409,
    'प्रभार का अन्त उसके आरम्भ के बाद होना चाहिए; तिथियाँ सुधारें।',
    'A charge must end after it starts; correct the dates.',
  ),
  'mandate.overlaps': say(
    409,
    'इस अवधि में इन्हें यह काम पहले से सौंपा हुआ है; पहले उसे समाप्त करें।',
    'This officer is already named for this place in this period; end that first.',
  ),
  'mandate.invalid': say(
    409,
    'यह सौंपना मान्य नहीं है: कोई अपना ही सहायक नहीं होता, और अन्त आरम्भ के बाद होता है; नाम या तिथियाँ सुधारें।',
    'This naming is not valid: nobody assists themselves, and it must end after it starts; correct the name or the dates.',
  ),
  'charge.of-oneself': say(
    403,
    'अपना प्रभार या स्थानान्तरण कोई स्वयं तय नहीं करता; दूसरे प्रशासक से कहें।',
    'Nobody decides on their own charge or transfer; ask another administrator.',
  ),
  'mandate.unknown': say(
    404,
    'ऐसा कोई अधिकार-पत्र नहीं है; अधिकार-पत्रों की सूची फिर देखें।',
    'There is no such mandate; look at the list of mandates again.',
  ),
  'mandate.ended': say(
    409,
    'यह अधिकार-पत्र पहले ही समाप्त हो चुका है; आवश्यक हो तो नया दें।',
    'This mandate has ended already; give a new one if it is needed.',
  ),
  'transfer.unknown': say(
    404,
    'ऐसा कोई स्थानान्तरण नहीं है; स्थानान्तरणों की सूची फिर देखें।',
    'There is no such transfer; look at the list of transfers again.',
  ),
  'transfer.not-in-state': say(
    409,
    'स्थानान्तरण इस चरण में नहीं है; सूची फिर से देखें।',
    'The transfer is not at this step; look at the list again.',
  ),
  'transfer.same-post': say(
    409,
    'अधिकारी पहले से इसी पद पर हैं; दूसरा पद चुनें।',
    'The officer holds this post already; choose another.',
  ),
  'transfer.open': say(
    409,
    'यह स्थानान्तरण पहले से चल रहा है; उसी से कार्यभार ग्रहण कराएँ, या पहले उसे निरस्त करें।',
    'This transfer is under way already; let the officer join by it, or cancel it first.',
  ),
  'directory.lost-race': say(
    409,
    'इसी क्षण निर्देशिका में और बदलाव हो रहे हैं; फिर प्रयास करें।',
    'Others are changing the directory at this moment; try again.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
