import type { RefusalCode } from '#shared/domain/refusal.ts';
import { READINESS_REFUSALS } from './refusals/readiness.ts';
import { say, type Words } from './refusals/say.ts';

/** Every refusal with its HTTP status and its title in Hindi and English, each saying what to do next. */
export const REFUSALS = {
  'request.malformed': say(
    400,
    'अनुरोध में त्रुटि है; बताए गए खाने सुधारें।',
    'The request is malformed; correct the fields named.',
  ),
  'request.too-large': say(413, 'अनुरोध बहुत बड़ा है; उसे छोटा करें।', 'The request is too large; shorten it.'),
  'request.unknown-route': say(404, 'यह पता उपलब्ध नहीं है।', 'There is nothing at this address.'),
  'request.cursor-invalid': say(
    400,
    'पृष्ठ-सूचक अमान्य है; सूची पहले पृष्ठ से देखें।',
    'The page cursor is invalid; read the list from its first page.',
  ),
  'idempotency.key-missing': say(
    400,
    'Idempotency-Key शीर्षक दें (8 से 64 अक्षर)।',
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
  'permission.denied': say(403, 'आपकी भूमिका में यह कार्य अनुमत नहीं है।', 'Your role does not allow this.'),
  'permission.mandate-lacks-act': say(
    403,
    'जिनके स्थान पर आप कार्य कर रहे हैं, उन्होंने यह कार्य आपको नहीं सौंपा है; उनसे करवाएँ।',
    'You act in another’s place, and were not named for this; ask the officer to do it.',
  ),
  'office.unknown': say(404, 'ऐसा कोई कार्यालय नहीं है।', 'There is no such office.'),
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
  'designation.unknown': say(404, 'ऐसा कोई पदनाम नहीं है।', 'There is no such designation.'),
  'designation.exists': say(
    409,
    'इस संक्षेप का पदनाम पहले से है; दूसरा संक्षेप दें।',
    'A designation with this abbreviation exists; choose another.',
  ),
  'post.unknown': say(404, 'ऐसा कोई पद नहीं है।', 'There is no such post.'),
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
  'officer.unknown': say(404, 'ऐसा कोई अधिकारी या कर्मचारी नहीं है।', 'There is no such officer.'),
  'officer.login-taken': say(
    409,
    'यह लॉगिन किसी और का है; दूसरा दें।',
    'This login name belongs to another officer; choose another.',
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
  'charge.unknown': say(404, 'ऐसा कोई प्रभार नहीं है।', 'There is no such charge.'),
  'charge.overlaps': say(
    409,
    'इस अवधि में पद पर ऐसा प्रभार पहले से है; पहले उसे समाप्त करें।',
    'The post has such a charge in this period; end that one first.',
  ),
  'charge.ended': say(409, 'यह प्रभार पहले ही समाप्त हो चुका है।', 'This charge has ended already.'),
  'charge.ends-before-start': say(
    409,
    'प्रभार का अन्त उसके आरम्भ के बाद होना चाहिए।',
    'A charge must end after it starts.',
  ),
  'mandate.overlaps': say(
    409,
    'इस अवधि में इन्हें यह काम पहले से सौंपा हुआ है; पहले उसे समाप्त करें।',
    'This officer is already named for this place in this period; end that first.',
  ),
  'mandate.invalid': say(
    409,
    'यह सौंपना मान्य नहीं है: कोई अपना ही सहायक नहीं होता, और अन्त आरम्भ के बाद होता है।',
    'This naming is not valid: nobody assists themselves, and it must end after it starts.',
  ),
  'charge.of-oneself': say(
    403,
    'अपना प्रभार कोई स्वयं तय नहीं करता; दूसरे प्रशासक से कहें।',
    'Nobody gives themself a charge; ask another administrator.',
  ),
  'mandate.unknown': say(404, 'ऐसा कोई अधिकार-पत्र नहीं है।', 'There is no such mandate.'),
  'mandate.ended': say(409, 'यह अधिकार-पत्र पहले ही समाप्त हो चुका है।', 'This mandate has ended already.'),
  'transfer.unknown': say(404, 'ऐसा कोई स्थानान्तरण नहीं है।', 'There is no such transfer.'),
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
    'इस प्रभार का स्थानान्तरण पहले से चल रहा है; पहले उसे पूरा या निरस्त करें।',
    'This charge is being transferred already; finish or cancel that transfer first.',
  ),
  'directory.lost-race': say(
    409,
    'इसी क्षण निर्देशिका में और बदलाव हो रहे हैं; फिर प्रयास करें।',
    'Others are changing the directory at this moment; try again.',
  ),
  'file.unknown': say(404, 'ऐसी कोई पत्रावली नहीं है।', 'There is no such file.'),
  'file.not-in-custody': say(409, 'पत्रावली इस समय आपके पास नहीं है।', 'The file is not with you now.'),
  'file.not-permitted': say(
    403,
    'इस पत्रावली पर यह कार्य आपके पद को अनुमत नहीं है।',
    'Your post may not do this to the file.',
  ),
  'file.not-opened': say(409, 'पहले पत्रावली खोलें।', 'Open the file first.'),
  'file.already-opened': say(409, 'पत्रावली खोली जा चुकी है।', 'The file has been opened already.'),
  'file.parked': say(
    409,
    'पत्रावली अलग रखी गई है; पहले उसे फिर सक्रिय करें।',
    'The file is parked; make it active first.',
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
  'file.active': say(409, 'पत्रावली सक्रिय ही है।', 'The file is active already.'),
  'file.nowhere-to-return': say(
    409,
    'यह पत्रावली किसी से आई नहीं है; भेजने का प्रयोग करें।',
    'The file came from nobody; send it instead.',
  ),
  'file.wake-date-invalid': say(409, 'स्मरण की तिथि आगे की होनी चाहिए।', 'The wake-up date must lie ahead.'),
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
  'note.unknown': say(404, 'ऐसी कोई कच्ची टिप्पणी नहीं है।', 'There is no such note in draft.'),
  'note.changed': say(
    409,
    'टिप्पणी दूसरी जगह बदली गई है; नया पाठ देखकर फिर सहेजें।',
    'The note was changed elsewhere; look at the new text and save again.',
  ),
  'note.two-levels-one-person': say(
    409,
    'इस पत्रावली पर आप अपने दूसरे पद से टिप्पणी पुष्ट कर चुके हैं; दूसरे स्तर पर कोई और पुष्टि करे।',
    'You have confirmed a note on this file as another post of yours; at this level another must confirm.',
  ),
  'receipt.unknown': say(404, 'ऐसी कोई प्राप्ति नहीं है।', 'There is no such receipt.'),
  'receipt.not-in-custody': say(409, 'यह प्राप्ति इस समय आपके पास नहीं है।', 'The receipt is not with you now.'),
  'receipt.put-in-file': say(
    409,
    'यह प्राप्ति पहले ही पत्रावली में रखी जा चुकी है।',
    'The receipt is in a file already.',
  ),
  'receipt.dates-invalid': say(
    409,
    'प्राप्ति की तिथि आज तक की और पत्र की तिथि उससे पहले की होनी चाहिए।',
    'The date of receipt may not lie ahead, nor the letter’s date after it.',
  ),
  'receipt.scan-missing': say(
    409,
    'इलेक्ट्रॉनिक प्राप्ति के लिए स्कैन चाहिए; स्कैन जोड़ें, या इसे काग़ज़ पर दर्ज करें।',
    'An electronic receipt needs its scan; add the scan, or enter the receipt as one on paper.',
  ),
  'paper.classification-refused': say(
    409,
    'गुप्त और परम गुप्त पत्र इस व्यवस्था में नहीं रखे जाते; काग़ज़ गोपनीय अनुभाग को दें और यहाँ केवल क्रमांक दर्ज करें।',
    'Secret and top secret papers are not kept here; give the paper to the confidential section and enter its number only.',
  ),
  'paper.not-confidential': say(
    409,
    'जानने के पात्र पदों की सूची केवल गोपनीय पत्र की होती है।',
    'Only what is confidential has a list of who needs to know.',
  ),
  'paper.needs-confidential-file': say(
    409,
    'गोपनीय प्राप्ति केवल गोपनीय पत्रावली में रखी जा सकती है; ऐसी पत्रावली चुनें।',
    'A confidential receipt goes into a confidential file only; choose such a file.',
  ),
  'document.unknown': say(404, 'ऐसा कोई दस्तावेज़ नहीं है।', 'There is no such document.'),
  'document.not-ready': say(
    409,
    'दस्तावेज़ की जाँच अभी चल रही है; थोड़ी देर में फिर करें।',
    'The document is still being checked; try again shortly.',
  ),
  'document.refused': say(
    409,
    'यह दस्तावेज़ अस्वीकृत हुआ है; सही प्रति फिर अपलोड करें।',
    'This document was refused; upload a right copy.',
  ),
  'document.in-use': say(409, 'यह दस्तावेज़ दूसरी प्राप्ति में लगा है।', 'This document belongs to another receipt.'),
  'document.page-unknown': say(404, 'दस्तावेज़ में यह पृष्ठ नहीं है।', 'The document has no such page.'),
  'document.page-unreadable': say(
    409,
    'स्कैन का यह पृष्ठ पढ़ा नहीं जा सका; मूल प्रति देखें या फिर स्कैन करें।',
    'This page of the scan could not be read; see the paper or scan it again.',
  ),
  'document.text-not-ready': say(
    409,
    'इस पृष्ठ का पाठ अभी पढ़ा जा रहा है; थोड़ी देर में देखें।',
    'The text of this page is still being read; look again shortly.',
  ),
  'document.page-unread': say(
    409,
    'मशीन इस पृष्ठ का पाठ नहीं पढ़ सकी; पृष्ठ का चित्र देखें या फिर पढ़वाएँ।',
    'The machine could not read the text of this page; see its picture or have it read again.',
  ),
  'document.text-changed': say(
    409,
    'पृष्ठ का पाठ किसी और ने बदला है; नया पाठ देखकर फिर सुधारें।',
    'The page’s text was changed by somebody else; look at the new text and correct again.',
  ),
  'document.not-in-custody': say(
    409,
    'पाठ वही सुधार सकता है जिसके पास यह प्राप्ति या पत्रावली है।',
    'Only who holds the receipt or its file may correct the text.',
  ),
  'document.being-read': say(
    409,
    'दस्तावेज़ अभी पढ़ा ही जा रहा है; पूरा होने पर फिर कहें।',
    'The document is being read already; ask again when it is done.',
  ),
  'search.no-word': say(
    400,
    'खोजने योग्य कोई शब्द नहीं मिला; कम से कम दो अक्षर का शब्द या कोई संख्या लिखें।',
    'There is no word to search for; type a word of two letters or more, or a number.',
  ),
  'marking.unknown': say(
    404,
    'इस पत्रावली के लिए कोई प्रस्तावित मार्किंग नहीं है।',
    'No marking is proposed for this file.',
  ),
  'marking.changed': say(
    409,
    'प्रस्तावित मार्किंग बदल गई है; नई देखकर पुष्टि करें।',
    'The proposed marking was changed; look at the new one and confirm that.',
  ),
  'marking.stale': say(
    409,
    'पत्रावली इस बीच आगे बढ़ चुकी है; यह प्रस्ताव अब लागू नहीं।',
    'The file has moved on meanwhile; this proposal no longer applies.',
  ),
  'notification.unknown': say(404, 'ऐसी कोई सूचना नहीं है।', 'There is no such notification.'),
  'number.lost-race': say(
    409,
    'इस क्षण बहुत-से क्रमांक माँगे गए; फिर प्रयास करें।',
    'Too many numbers were asked for at this moment; try again.',
  ),
  'import.unknown': say(404, 'ऐसा कोई आयात नहीं है।', 'There is no such import.'),
  'import.too-large': say(
    413,
    'एक फ़ाइल अधिकतम 20 MB की हो सकती है; शीट को भागों में भेजें।',
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
    'यह आयात निर्देशिका में दर्ज हो चुका है।',
    'This import has been entered into the directory already.',
  ),
  'import.cancelled': say(409, 'यह आयात निरस्त किया जा चुका है।', 'This import has been cancelled.'),
  ...READINESS_REFUSALS,
  'server.fault': say(
    500,
    'हमारी ओर से त्रुटि हुई; यह दर्ज कर ली गई है।',
    'The fault is ours; it has been recorded.',
  ),
  'server.busy': say(
    503,
    'व्यवस्था इस समय व्यस्त है; कुछ क्षण में फिर प्रयास करें।',
    'The system is busy; try again in a moment.',
  ),
} as const satisfies Record<RefusalCode, Words>;
