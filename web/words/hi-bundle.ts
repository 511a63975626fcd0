/** Of files that belong together. */
export const hiBundle = {
  bundle: {
    title: 'भाग-पत्रावलियाँ',
    partOf: 'मूल पत्रावली:',
    part: 'भाग:',
    out: 'खुला है',
    mergedOn: (day: string) => `${day} को मिलाया गया`,
    notes: (from: number, to: number) => (from === to ? `टिप्पणी ${from}` : `टिप्पणी ${from}–${to}`),
    inPart: (number: string, note: number) => `${number} की टिप्पणी ${note}`,
    openHint:
      'पत्रावली बाहर है; जो काम रुक नहीं सकता वह भाग में चलेगा, और लौटने पर भाग इसमें मिलाया जाएगा। आयु मूल पत्रावली की ही रहेगी।',
    ownSubject: 'भाग का अलग विषय',
    mergeHint: (number: string) =>
      `भाग की टिप्पणियाँ और पत्र उसी क्रम में ${number} में आगे जुड़ेंगे; हस्ताक्षर जैसे हैं वैसे रहेंगे।`,
  },
};
