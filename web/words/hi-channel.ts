/** What is said of channels of submission. */
export const hiChannel = {
  channel: {
    title: 'प्रस्तुतीकरण का मार्ग',
    begins: 'यहाँ से आरम्भ',
    nowhere: 'आज यह चरण किसी पद पर नहीं जाता',
    days: (days: number) => `${days} कार्य दिवस में`,
    by: (day: string) => `${day} तक`,
    next: 'अगला चरण',
    choose: 'मार्ग चुनें',
    none: 'इस कार्यालय के लिए कोई मार्ग नहीं बनाया गया है।',
    moved: (by: string | undefined, when: string) =>
      by === undefined
        ? `${when} को प्रशासक के आदेश से इस मार्ग पर रखी गई:`
        : `${when} को प्रशासक ${by} के आदेश से इस मार्ग पर रखी गई:`,
    says: (channel: string) => `मार्ग “${channel}” के अनुसार:`,
    elsewhere: 'आपने कुछ और चुना है; पत्रावली मार्ग से बाहर जाएगी और उसके लौटने की प्रतीक्षा रहेगी।',
    asItSays: 'मार्ग के अनुसार भरें',
    start: 'मार्ग पर रखें',
    leave: 'मार्ग से हटाएँ',
    rejoin: 'उसी मार्ग पर वापस रखें',
    leaveHint: 'मार्ग से हटाने पर पत्रावली आपके पास ही रहती है; उसे बाद में वापस उसी मार्ग पर रखा जा सकता है।',
    levelsReason: (passed: number, most: number) =>
      `यह मार्ग ${passed} स्तरों से होकर जाता है, ${most} तक की अनुमति है: अधिक स्तरों का कारण`,
    state: {
      on: 'मार्ग पर',
      aside: 'मार्ग से बाहर, लौटने की प्रतीक्षा',
      left: 'मार्ग से हटाई गई',
      done: 'मार्ग पूरा हुआ',
    },
    standing: {
      past: 'हो चुका',
      here: 'पत्रावली यहाँ है',
      aside: 'यहाँ से बाहर गई',
      ahead: 'आगे',
      'left-out': 'इस प्रकरण में लागू नहीं',
    },
  },
} as const;
