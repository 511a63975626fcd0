/** Of files that belong together. */
export const hiBundle = {
  bundle: {
    title: 'भाग, खण्ड और संलग्न पत्रावलियाँ',
    insideOf: {
      attached: 'इस पत्रावली में संलग्न:',
      merged: 'इस पत्रावली में मिलाई गई:',
      volume: 'आगे के खण्ड के साथ:',
    },
    carries: { attached: 'संलग्न:', merged: 'मिलाई गई:', volume: 'पिछला खण्ड:' },
    volume: (volume: number) => `खण्ड ${volume}, पहला खण्ड:`,
    since: (day: string) => `${day} से`,
    attachTo: 'किस पत्रावली में संलग्न करें',
    attachHint:
      'संलग्न पत्रावली उसी के साथ चलती है और उसी के पास रहती है; दोनों में जो पुरानी है, आयु उसी की दिखेगी। अलग करने तक इस पर अलग से कार्यवाही नहीं होगी।',
    bindPaper: 'काग़ज़ एक ही में बाँधे जा रहे हैं',
    takeOutWhich: 'किसे अलग करें',
    volumeHint: 'नया खण्ड उसी क्रमांक से खुलेगा; टिप्पणियों का क्रम आगे चलेगा, आयु वही रहेगी, और यह खण्ड उसके साथ चलेगा।',
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
