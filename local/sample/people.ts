/**
 * The sample district, plainly invented: four offices, the line from a dealing hand to the Collector, one vacant seat,
 * one officer with an additional charge, one who waits for a post, and one the directory does not know yet. Only the seeding reads it; to the district it comes over the API like any other.
 */
export type Names = { readonly hi: string; readonly en: string };

export type SamplePost = {
  readonly key: string;
  readonly office: string;
  readonly names: Names;
  readonly abbreviation: string;
  readonly level: number;
  readonly reportsTo?: string;
};

export type SampleOfficer = {
  readonly login: string;
  readonly names: Names;
  readonly roles: readonly ('officer' | 'administrator')[];
  readonly charges: readonly { readonly post: string; readonly kind: 'substantive' | 'additional' }[];
};

export const OFFICES = [
  { key: 'collectorate', code: 'COLL', names: { hi: 'जिलाधिकारी कार्यालय', en: 'Collectorate' } },
  {
    key: 'sdm-sadar',
    code: 'SDM-SDR',
    names: { hi: 'उप जिलाधिकारी कार्यालय, सदर', en: 'Office of the SDM, Sadar' },
  },
  { key: 'tehsil-sadar', code: 'TEH-SDR', names: { hi: 'तहसील सदर', en: 'Tehsil Sadar' } },
  {
    key: 'block-lodha',
    code: 'BLK-LDH',
    names: { hi: 'विकास खण्ड कार्यालय, लोधा', en: 'Block office, Lodha' },
  },
] as const;

/** From the top down, so that each post's superior is there before it. */
export const POSTS: readonly SamplePost[] = [
  {
    key: 'dm',
    office: 'collectorate',
    names: { hi: 'जिलाधिकारी', en: 'District Magistrate' },
    abbreviation: 'DM',
    level: 6,
  },
  {
    key: 'adm',
    office: 'collectorate',
    names: { hi: 'अपर जिलाधिकारी (वित्त एवं राजस्व)', en: 'Additional District Magistrate (F/R)' },
    abbreviation: 'ADM(FR)',
    level: 5,
    reportsTo: 'dm',
  },
  {
    key: 'sdm',
    office: 'sdm-sadar',
    names: { hi: 'उप जिलाधिकारी, सदर', en: 'Sub-Divisional Magistrate, Sadar' },
    abbreviation: 'SDM',
    level: 4,
    reportsTo: 'adm',
  },
  {
    key: 'section-officer',
    office: 'sdm-sadar',
    names: { hi: 'अनुभाग प्रभारी', en: 'Section in-charge' },
    abbreviation: 'SO',
    level: 2,
    reportsTo: 'sdm',
  },
  {
    key: 'clerk',
    office: 'sdm-sadar',
    names: { hi: 'पटल सहायक (राजस्व)', en: 'Dealing hand (Revenue)' },
    abbreviation: 'CLK',
    level: 1,
    reportsTo: 'section-officer',
  },
  {
    key: 'tehsildar',
    office: 'tehsil-sadar',
    names: { hi: 'तहसीलदार, सदर', en: 'Tehsildar, Sadar' },
    abbreviation: 'TDR',
    level: 3,
    reportsTo: 'sdm',
  },
  {
    key: 'naib-tehsildar',
    office: 'tehsil-sadar',
    names: { hi: 'नायब तहसीलदार', en: 'Naib Tehsildar' },
    abbreviation: 'NTDR',
    level: 2,
    reportsTo: 'tehsildar',
  },
  {
    key: 'bdo',
    office: 'block-lodha',
    names: { hi: 'खण्ड विकास अधिकारी, लोधा', en: 'Block Development Officer, Lodha' },
    abbreviation: 'BDO',
    level: 3,
    reportsTo: 'dm',
  },
];

/** Nobody sits as Naib Tehsildar: the vacant seat. */
export const OFFICERS: readonly SampleOfficer[] = [
  {
    login: 'admin',
    names: { hi: 'प्रशासक (नमूना)', en: 'Administrator (sample)' },
    roles: ['administrator'],
    charges: [],
  },
  {
    login: 'asha.clerk',
    names: { hi: 'आशा वर्मा', en: 'Asha Verma' },
    roles: ['officer'],
    charges: [{ post: 'clerk', kind: 'substantive' }],
  },
  {
    login: 'ravi.so',
    names: { hi: 'रवि कुमार', en: 'Ravi Kumar' },
    roles: ['officer'],
    charges: [{ post: 'section-officer', kind: 'substantive' }],
  },
  {
    login: 'meera.sdm',
    names: { hi: 'मीरा सिंह', en: 'Meera Singh' },
    roles: ['officer'],
    charges: [
      { post: 'sdm', kind: 'substantive' },
      { post: 'tehsildar', kind: 'additional' },
    ],
  },
  {
    login: 'imran.adm',
    names: { hi: 'इमरान अंसारी', en: 'Imran Ansari' },
    roles: ['officer'],
    charges: [{ post: 'adm', kind: 'substantive' }],
  },
  {
    login: 'kavita.dm',
    names: { hi: 'कविता राव', en: 'Kavita Rao' },
    roles: ['officer'],
    charges: [{ post: 'dm', kind: 'substantive' }],
  },
  {
    login: 'sunil.bdo',
    names: { hi: 'सुनील यादव', en: 'Sunil Yadav' },
    roles: ['officer'],
    charges: [{ post: 'bdo', kind: 'substantive' }],
  },
  { login: 'leela.waiting', names: { hi: 'लीला देवी', en: 'Leela Devi' }, roles: ['officer'], charges: [] },
];

/** Can sign in, but is not in the directory until the administrator enters them. */
const NEWCOMER = { login: 'deepak.new', name: { hi: 'दीपक पाल', en: 'Deepak Pal' }, posts: [] };

/** Seconds instead of days, so that a reminder and an escalation can be watched: the holder, then one up, then two up. */
export const POLICY = {
  rungs: [
    { tell: 'holder', limit: { after: 'PT20S', days: 'working' } },
    { tell: 'superior', levels: 1, limit: { after: 'PT40S', days: 'working' } },
    { tell: 'superior', levels: 2, limit: { after: 'PT4H', days: 'working' } },
  ],
} as const;

/** Those who can sign in, as the identity provider's page lists them. */
export const signInList = () => [
  ...OFFICERS.map(({ login, names, charges }) => ({
    login,
    name: names,
    posts: charges.flatMap(({ post }) => POSTS.filter(({ key }) => key === post).map(({ names: n }) => n)),
  })),
  NEWCOMER,
];
