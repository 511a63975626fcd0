import * as z from 'zod';
import { CHANNEL_TEMPLATES, type ChannelTemplate } from '#shared/domain/channels/templates.ts';
import type { Ask } from './ask.ts';

/**
 * A channel of submission begun from each template: whose it is, by the code of its office or the district's, and the categories of
 * letter whose files are on it by themselves. The district's is where most of the sample's people work.
 */
const BEGUN = {
  collectorate: { of: 'district', starts: ['court'] },
  tehsil: { of: 'TEH-SDR', starts: ['court', 'grievance'] },
  block: { of: 'BLK-LDH', starts: ['grievance', 'vip'] },
} as const satisfies Record<ChannelTemplate, { readonly of: string; readonly starts: readonly string[] }>;

const Offices = z.object({ items: z.array(z.object({ officeId: z.string(), code: z.string() })) });
const Channels = z.object({ items: z.array(z.object({ of: z.string() })) });

/** Declares those that are not there; one that was changed or withdrawn since stays as it is. Gives how many were declared. */
export const beginChannels = async (ask: Ask): Promise<number> => {
  const { items: offices } = await ask('/v1/offices?limit=100', Offices);
  const { items: there } = await ask('/v1/channels?which=all&limit=100', Channels);
  const officeOf = (code: string): string => {
    const office = offices.find(one => one.code === code);
    if (!office) throw new Error(`no office has the code ${code}`);
    return office.officeId;
  };
  let declared = 0;
  for (const template of ['collectorate', 'tehsil', 'block'] as const) {
    const { of: code, starts } = BEGUN[template];
    const of = code === 'district' ? code : officeOf(code);
    if (there.some(one => one.of === of)) continue;
    await ask('/v1/channels', z.unknown(), { of, starts, ...CHANNEL_TEMPLATES[template] });
    declared += 1;
  }
  return declared;
};
