import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** How any request may be refused, whatever it asks for. */
export const COMMON = {
  'request.malformed': say(
    400,
    'अनुरोध में त्रुटि है; बताए गए खाने सुधारें।',
    'The request is malformed; correct the fields named.',
  ),
  'request.unknown-route': say(
    404,
    'यह पता उपलब्ध नहीं है; पता मिलाकर फिर खोलें।',
    'There is nothing at this address; check it and open it again.',
  ),
  'request.cursor-invalid': say(
    400,
    'पृष्ठ-सूचक अमान्य है; सूची पहले पृष्ठ से देखें।',
    'The page cursor is invalid; read the list from its first page.',
  ),
  'idempotency.key-missing': say(
    400,
    'Idempotency-Key शीर्षक नहीं है; 8 से 64 अक्षर का शीर्षक दें।',
    'Send an Idempotency-Key header of 8 to 64 characters.',
  ),
  'idempotency.key-reused': say(
    422,
    'यह Idempotency-Key किसी दूसरे अनुरोध में लग चुकी है; नई कुंजी दें।',
    'This Idempotency-Key was used for another request; send a new one.',
  ),
  'precondition.failed': say(
    412,
    'आपके देखने के बाद इसमें परिवर्तन हुआ है; फिर से खोलें।',
    'It has changed since you read it; open it again.',
  ),
  'sign-in.required': say(401, 'कृपया साइन इन करें।', 'Please sign in.'),
  'actor.unknown': say(
    403,
    'आपका नाम इस जनपद की निर्देशिका में नहीं है; प्रशासक से कहें।',
    'You are not in this district’s directory; ask the administrator.',
  ),
  'actor.post-not-held': say(
    403,
    'यह पद इस समय आपके प्रभार में नहीं है; अपना पद चुनें।',
    'You do not hold this post now; choose a post of yours.',
  ),
  'actor.no-charge': say(
    403,
    'इस समय आपके पास किसी पद का प्रभार नहीं है; प्रशासक से कहें।',
    'You are in charge of no post now; ask the administrator.',
  ),
  'permission.denied': say(
    403,
    'आपकी भूमिका में यह कार्य अनुमत नहीं है; काम के लिए आवश्यक हो तो प्रशासक से कहें।',
    'Your role does not allow this; if your work needs it, ask the administrator.',
  ),
  'permission.mandate-lacks-act': say(
    403,
    'जिनके स्थान पर आप कार्य कर रहे हैं, उन्होंने यह कार्य आपको नहीं सौंपा है; उनसे करवाएँ।',
    'You act in another’s place, and were not named for this; ask the officer to do it.',
  ),
  'file.lost-race': say(
    409,
    'इसी क्षण किसी और ने कार्य किया; पत्रावली फिर देखें।',
    'Someone else acted at the same moment; look at the file again.',
  ),
  'number.lost-race': say(
    409,
    'इस क्षण बहुत-से क्रमांक माँगे गए; फिर प्रयास करें।',
    'Too many numbers were asked for at this moment; try again.',
  ),
  'directory.lost-race': say(
    409,
    'इसी क्षण निर्देशिका में और बदलाव हो रहे हैं; फिर प्रयास करें।',
    'Others are changing the directory at this moment; try again.',
  ),
  'server.fault': say(
    500,
    'हमारी ओर से त्रुटि हुई और दर्ज कर ली गई है; कुछ देर में फिर प्रयास करें।',
    'The fault is ours and has been recorded; try again in a while.',
  ),
  'server.busy': say(
    503,
    'व्यवस्था इस समय व्यस्त है; कुछ क्षण में फिर प्रयास करें।',
    'The system is busy; try again in a moment.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
