/**
 * What can be wrong with an uploaded sheet, in words that tell what to do next. Closed: nothing else is a reason. The
 * place (sheet, row, cell) is not in the words; whoever shows them puts it before them.
 */
export const SHEET_REASONS = [
  {
    code: 'sheet.empty',
    hi: 'फ़ाइल में कोई प्रविष्टि नहीं है। कृपया भरी हुई शीट भेजें।',
    en: 'The file holds nothing. Please send a filled-in sheet.',
  },
  {
    code: 'sheet.not-a-sheet',
    hi: 'फ़ाइल CSV या XLSX शीट के रूप में नहीं पढ़ी जा सकी; वह अधूरी या बिगड़ी हुई हो सकती है। कृपया उसे Excel में खोलकर दोबारा सहेजें।',
    en: 'The file could not be read as a CSV or XLSX sheet; it may be incomplete or damaged. Please open it in Excel and save it again.',
  },
  {
    code: 'sheet.other-format',
    hi: 'शीट किसी और रूप में है (जैसे पुरानी .xls, .xlsb, .ods या वेब पृष्ठ)। कृपया उसे XLSX या CSV के रूप में सहेजकर भेजें।',
    en: 'The sheet is in another form (such as the old .xls, .xlsb, .ods or a web page). Please save it as XLSX or CSV.',
  },
  {
    code: 'sheet.password-protected',
    hi: 'फ़ाइल पासवर्ड से सुरक्षित है। कृपया पासवर्ड हटाकर भेजें।',
    en: 'The file is protected by a password. Please send it without one.',
  },
  {
    code: 'sheet.encoding',
    hi: 'फ़ाइल के अक्षर यूनिकोड (UTF-8) में नहीं हैं। कृपया उसे "CSV UTF-8" या XLSX के रूप में सहेजें।',
    en: 'The letters of the file are not Unicode (UTF-8). Please save it as "CSV UTF-8" or as XLSX.',
  },
  {
    code: 'sheet.too-large',
    hi: 'फ़ाइल बहुत बड़ी है। कृपया उसे भागों में बाँटकर भेजें।',
    en: 'The file is too large. Please send it in parts.',
  },
  {
    code: 'sheet.too-many-rows',
    hi: 'फ़ाइल में बहुत अधिक पंक्तियाँ हैं। कृपया उसे भागों में बाँटकर भेजें।',
    en: 'The file has too many rows. Please send it in parts.',
  },
  {
    code: 'sheet.too-many-columns',
    hi: 'शीट में बहुत अधिक स्तंभ हैं। कृपया नमूने के स्तंभ ही रखें।',
    en: 'The sheet has too many columns. Please keep to the columns of the template.',
  },
  {
    code: 'sheet.too-long-text',
    hi: 'इस खाने का पाठ बहुत लंबा है। कृपया उसे छोटा करें।',
    en: 'The text in this cell is too long. Please shorten it.',
  },
  {
    code: 'sheet.macro',
    hi: 'फ़ाइल में मैक्रो है, जिसकी अनुमति नहीं है। कृपया उसे बिना मैक्रो के XLSX के रूप में सहेजें।',
    en: 'The file holds a macro, which is not allowed. Please save it as XLSX without macros.',
  },
  {
    code: 'sheet.external-link',
    hi: 'फ़ाइल किसी दूसरी फ़ाइल या स्रोत से आँकड़े लेती है। कृपया कड़ियाँ हटाकर केवल मान रखें।',
    en: 'The file takes data from another file or source. Please break the links and keep only the values.',
  },
  {
    code: 'sheet.hidden-sheet',
    hi: 'यह शीट छिपी हुई है, इसलिए नहीं पढ़ी गई। कृपया उसे दिखाएँ या हटा दें।',
    en: 'This sheet is hidden and was not read. Please unhide it or delete it.',
  },
  {
    code: 'sheet.hidden-row',
    hi: 'यह पंक्ति छिपी हुई है। कृपया उसे दिखाएँ (फ़िल्टर हटाएँ) या पंक्ति हटा दें।',
    en: 'This row is hidden. Please unhide it (clear the filter) or delete it.',
  },
  {
    code: 'sheet.hidden-column',
    hi: 'यह स्तंभ छिपा हुआ है। कृपया उसे दिखाएँ या हटा दें।',
    en: 'This column is hidden. Please unhide it or delete it.',
  },
  {
    code: 'sheet.merged-cell',
    hi: 'ये खाने आपस में जोड़े गए (मर्ज) हैं। कृपया उन्हें अलग करके हर खाना भरें।',
    en: 'These cells are merged. Please unmerge them and fill in each one.',
  },
  {
    code: 'sheet.formula',
    hi: 'इस खाने में सूत्र (फ़ॉर्मूला) है। कृपया उसकी जगह केवल मान चिपकाएँ।',
    en: 'This cell holds a formula. Please paste the value in its place.',
  },
  {
    code: 'sheet.error-value',
    hi: 'इस खाने में मान की जगह त्रुटि है (जैसे #REF! या ####)। कृपया सही मान भरें।',
    en: 'This cell holds an error instead of a value (such as #REF! or ####). Please fill in the right value.',
  },
  {
    code: 'sheet.bad-date',
    hi: 'इस खाने की तारीख़ किसी कैलेंडर में नहीं है। कृपया सही तारीख़ भरें।',
    en: 'The date in this cell is in no calendar. Please fill in the right date.',
  },
  {
    code: 'sheet.rounded-number',
    hi: 'Excel ने इस संख्या के कुछ अंक खो दिए हैं। कृपया खाने को पाठ (Text) बनाकर संख्या दोबारा लिखें।',
    en: 'Excel has lost digits of this number. Please format the cell as text and type the number again.',
  },
  {
    code: 'sheet.lost-letters',
    hi: 'सहेजते समय इस खाने के अक्षर खो गए हैं (???)। कृपया शीट को "CSV UTF-8" या XLSX के रूप में सहेजें।',
    en: 'The letters of this cell were lost when it was saved (???). Please save the sheet as "CSV UTF-8" or XLSX.',
  },
  {
    code: 'sheet.control-character',
    hi: 'इस खाने में ऐसे अदृश्य या ढेर लगे चिह्न हैं जो कोई टाइप नहीं करता। कृपया पाठ दोबारा लिखें।',
    en: 'This cell holds invisible or piled-up characters that nobody types. Please type the text again.',
  },
  {
    code: 'sheet.duplicate-header',
    hi: 'यह शीर्षक एक से अधिक स्तंभों में है। कृपया हर शीर्षक एक ही बार रखें।',
    en: 'This heading stands over more than one column. Please keep each heading once.',
  },
  {
    code: 'sheet.blank-header',
    hi: 'इस स्तंभ में मान हैं पर शीर्षक नहीं है। कृपया शीर्षक लिखें या स्तंभ हटा दें।',
    en: 'This column has values but no heading. Please write the heading or delete the column.',
  },
  {
    code: 'sheet.ragged-row',
    hi: 'इस पंक्ति में शीर्षकों से अधिक मान हैं। CSV में ऐसा तब होता है जब अल्पविराम वाला मान उद्धरण चिह्नों में न हो।',
    en: 'This row has more values than there are headings. In a CSV this happens when a value with a comma is not in quotes.',
  },
  {
    code: 'sheet.unbalanced-quote',
    hi: 'इस खाने से शुरू उद्धरण चिह्न (") ठीक से बंद नहीं हुआ है। कृपया उसे सुधारें।',
    en: 'The quote (") that begins in this cell is not closed rightly. Please correct it.',
  },
] as const satisfies readonly { code: string; hi: string; en: string }[];
