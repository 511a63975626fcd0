import type { RefusalCode } from '#shared/domain/refusal.ts';
import { CALENDAR_REFUSALS } from './refusals/calendars.ts';
import { DESK_REFUSALS } from './refusals/desk.ts';
import { DIRECTORY_REFUSALS } from './refusals/directory.ts';
import { LIMIT_REFUSALS } from './refusals/limits.ts';
import { NUMBERING_REFUSALS } from './refusals/numbering.ts';
import { PAPER_REFUSALS } from './refusals/papers.ts';
import { READINESS_REFUSALS } from './refusals/readiness.ts';
import { say, type Words } from './refusals/say.ts';
import { WORK_REFUSALS } from './refusals/work.ts';

/** Every refusal with its HTTP status and its title in Hindi and English, each saying what to do next. */
export const REFUSALS = {
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
  'file.unknown': say(
    404,
    'ऐसी कोई पत्रावली नहीं है; संख्या मिलाकर पंजी में खोजें।',
    'There is no such file; check its number and look it up in the register.',
  ),
  'file.not-in-custody': say(
    409,
    'पत्रावली इस समय आपके पास नहीं है; जिनके पास है उनसे कहें।',
    'The file is not with you now; ask the post that has it.',
  ),
  'file.not-permitted': say(
    403,
    'इस पत्रावली पर यह कार्य आपके पद को अनुमत नहीं है; जिस पद को अधिकार है उससे कहें।',
    'Your post may not do this to the file; ask a post that may.',
  ),
  'file.not-opened': say(409, 'पहले पत्रावली खोलें।', 'Open the file first.'),
  'file.already-opened': say(
    409,
    'पत्रावली खोली जा चुकी है; आपके पास हो तो आगे कार्य करें, नहीं तो जिनके पास है उनसे लौटाने को कहें।',
    'The file has been opened already; go on with it if it is with you, else ask who has it to return it.',
  ),
  'file.parked': say(
    409,
    'पत्रावली अलग रखी गई है; पहले उसे फिर सक्रिय करें।',
    'The file is parked; make it active first.',
  ),
  'file.in-call-book': say(
    409,
    'पत्रावली कॉल बुक में है; पहले उसे फिर सक्रिय करें।',
    'The file stands in the call book; make it active first.',
  ),
  'file.suspended': say(
    409,
    'पत्रावली स्थगित है; पहले उसे फिर सक्रिय करें।',
    'The file is suspended; make it active first.',
  ),
  'file.closing-requested': say(
    409,
    'पत्रावली बन्द करने का अनुरोध लम्बित है; बन्द करें या अनुरोध वापस लें।',
    'Closing has been requested; close the file or withdraw the request.',
  ),
  'file.closed': say(409, 'पत्रावली बन्द है; पहले उसे फिर खोलें।', 'The file is closed; reopen it first.'),
  'file.active': say(
    409,
    'पत्रावली सक्रिय ही है; सीधे आगे की कार्यवाही करें।',
    'The file is active already; go straight on with it.',
  ),
  'file.nowhere-to-return': say(
    409,
    'यह पत्रावली किसी से आई नहीं है; भेजने का प्रयोग करें।',
    'The file came from nobody; send it instead.',
  ),
  'file.wake-date-invalid': say(
    409,
    'स्मरण की तिथि आगे की होनी चाहिए; कोई बाद की तिथि चुनें।',
    'The wake-up date must lie ahead; choose a later day.',
  ),
  'file.notes-unconfirmed': say(
    409,
    'कोई टिप्पणी अभी कच्ची है; उसे पुष्ट करें या हटाएँ।',
    'A note is still in draft; confirm or discard it.',
  ),
  'file.lost-race': say(
    409,
    'इसी क्षण किसी और ने कार्य किया; पत्रावली फिर देखें।',
    'Someone else acted at the same moment; look at the file again.',
  ),
  'note.unknown': say(
    404,
    'ऐसी कोई टिप्पणी नहीं है; पत्रावली की टिप्पणियाँ फिर देखें।',
    'There is no such note; look at the file’s notes again.',
  ),
  'note.text-missing': say(
    400,
    'टिप्पणी का पाठ लिखें; बिना पाठ के केवल सहमति दी जा सकती है।',
    'Write the text of the note; only an endorsement can do without one.',
  ),
  'note.giver-missing': say(
    400,
    'मौखिक निर्देश किस पद ने दिया, यह नहीं बताया गया; वह पद चुनें।',
    'It is not said which post gave the instruction; choose that post.',
  ),
  'note.giver-invalid': say(
    400,
    'निर्देश आपका अपना पद नहीं दे सकता, और यह पद केवल मौखिक निर्देश या चर्चा की टिप्पणी में होता है; दूसरा पद चुनें या उसे हटाएँ।',
    'Your own post cannot be the giver, and only an oral instruction or a discussion names one; choose another post or leave it out.',
  ),
  'note.reference-unknown': say(
    409,
    'टिप्पणी का एक सन्दर्भ जहाँ ले जाता है, वह इस पत्रावली में नहीं है; सन्दर्भ सुधारें या हटाएँ।',
    'A reference in the note points to what is not in this file; correct it or take it out.',
  ),
  'note.changed': say(
    409,
    'टिप्पणी दूसरी जगह बदली गई है; नया पाठ देखकर फिर सहेजें।',
    'The note was changed elsewhere; look at the new text and save again.',
  ),
  'note.two-levels-one-person': say(
    409,
    'इस पत्रावली पर आप अपने दूसरे पद से टिप्पणी पुष्ट कर चुके हैं; दूसरे स्तर की पुष्टि किसी और से कराएँ।',
    'You have confirmed a note on this file as another post of yours; have another officer confirm at this level.',
  ),
  'search.no-word': say(
    400,
    'खोजने योग्य कोई शब्द नहीं मिला; कम से कम दो अक्षर का शब्द या कोई संख्या लिखें।',
    'There is no word to search for; type a word of two letters or more, or a number.',
  ),
  'notification.unknown': say(
    404,
    'ऐसी कोई सूचना नहीं है; सूचनाओं की सूची फिर देखें।',
    'There is no such notification; look at the list of them again.',
  ),
  'number.lost-race': say(
    409,
    'इस क्षण बहुत-से क्रमांक माँगे गए; फिर प्रयास करें।',
    'Too many numbers were asked for at this moment; try again.',
  ),
  'import.unknown': say(
    404,
    'ऐसा कोई आयात नहीं है; आयातों की सूची फिर देखें।',
    'There is no such import; look at the list of imports again.',
  ),
  'import.too-large': say(
    413,
    'एक फ़ाइल अधिकतम 20 एमबी की हो सकती है; शीट को भागों में भेजें।',
    'A file may have at most 20 MB; send the sheet in parts.',
  ),
  'import.files-missing': say(
    409,
    'सब फ़ाइलें यहाँ नहीं हैं; उन्हें भेजें, या नया आयात आरम्भ करें।',
    'Not all files are here; send them, or begin a new import.',
  ),
  'import.not-checked': say(
    409,
    'आयात की जाँच पूरी नहीं हुई है; पहले जाँच कराएँ।',
    'The import has not been checked through; have it checked first.',
  ),
  'import.has-errors': say(
    409,
    'आयात में त्रुटियाँ हैं; उन्हें शीट में सुधारकर नया आयात करें।',
    'The import has errors; correct them in the sheets and begin a new import.',
  ),
  'import.directory-changed': say(
    409,
    'जाँच के बाद निर्देशिका बदल चुकी है; फिर जाँच कराएँ और परिणाम देखें।',
    'The directory has changed since the check; have it checked again and look at what it says.',
  ),
  'import.applied': say(
    409,
    'यह आयात निर्देशिका में दर्ज हो चुका है; और परिवर्तन हो तो नया आयात आरम्भ करें।',
    'This import has been entered into the directory already; begin a new one for further changes.',
  ),
  'import.cancelled': say(
    409,
    'यह आयात निरस्त किया जा चुका है; नया आयात आरम्भ करें।',
    'This import has been cancelled; begin a new one.',
  ),
  ...LIMIT_REFUSALS,
  ...DESK_REFUSALS,
  ...DIRECTORY_REFUSALS,
  ...PAPER_REFUSALS,
  ...NUMBERING_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...READINESS_REFUSALS,
  ...WORK_REFUSALS,
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
} as const satisfies Record<RefusalCode, Words>;
