import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How charges, mandates and transfers say no. */
export const CHARGES = {
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
} as const satisfies Partial<Record<RefusalCode, Words>>;
