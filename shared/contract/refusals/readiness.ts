import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How readiness says no. */
export const READINESS = {
  'office.gone-live': say(
    409,
    'कार्यालय ई-ऑफिस पर आ चुका है; तिथि अब नहीं बदलेगी, आवश्यक हो तो काग़ज़ की छूट स्वीकृत करें।',
    'The office has gone live; the day stays, approve an exception for paper if need be.',
  ),
  'office.go-live-invalid': say(
    409,
    'ई-ऑफिस पर आने की तिथि बीती हुई नहीं हो सकती; आज या आगे की तिथि दें।',
    'The go-live day may not lie in the past; give today or a later day.',
  ),
  'paper-exception.unknown': say(
    404,
    'काग़ज़ की ऐसी कोई छूट नहीं है; छूटों की सूची फिर देखें।',
    'There is no such exception for paper; look at the list of exceptions again.',
  ),
  'paper-exception.ended': say(
    409,
    'यह छूट पहले ही समाप्त हो चुकी है; आवश्यक हो तो नई स्वीकृत करें।',
    'This exception has ended already; approve a new one if it is needed.',
  ),
  'paper-exception.span-invalid': say(
    409,
    'छूट का अन्त आगे का हो, आरम्भ के बाद हो और अवधि 90 दिन से अधिक न हो; तिथियाँ सुधारें।',
    'An exception must end ahead of now, after it starts, and run for 90 days at most; correct the dates.',
  ),
  'readiness.step-seen': say(
    409,
    'यह चरण व्यवस्था स्वयं देखती है; इसमें केवल नियत तिथि और बाधा भरें।',
    'The system sees this step by itself; enter only its planned day and what it waits for.',
  ),
  'readiness.day-invalid': say(
    409,
    'पूर्ण होने की तिथि आज तक की ही हो सकती है; तिथि सुधारें।',
    'The day on which a step was done may not lie ahead; correct the day.',
  ),
  'signature.not-possible': say(
    409,
    'डिजिटल हस्ताक्षर की इस स्थिति में यह सम्भव नहीं है; पहले पिछला चरण पूरा करें।',
    'The digital signature’s state does not allow this; complete the step before it first.',
  ),
  'signature.certificate-invalid': say(
    409,
    'प्रमाणपत्र का धारक, क्रमांक और आगे की वैधता तिथि दें।',
    'Give the certificate’s holder, its serial number, and a last day that is not past.',
  ),
  'signature.serial-taken': say(
    409,
    'इस क्रमांक का प्रमाणपत्र किसी और के नाम पंजीकृत है; टोकन जाँचें।',
    'A certificate with this serial number is registered for somebody else; check the token.',
  ),
  'signature.reason-missing': say(
    409,
    'स्थगित या निरस्त करने का कारण लिखें।',
    'Give the reason for suspending or revoking it.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
