import { CHANNEL_TEMPLATES, type ChannelTemplate } from '#shared/domain/channels/templates.ts';
import type { Answer, Ask } from '../../../client.ts';
import { useTypedValue } from '../../../office/use-typed.ts';

export type Channel = Answer<'listChannels'>['items'][number];
/** As it is sent: ids are texts. */
type Said = Ask<'declareChannel'>['body'];
export type Stage = Said['stages'][number];
export type Target = Stage['to'];
export type Asks = NonNullable<Stage['asks']>;
export type AskedTarget = Asks['posts'][number];

/** What is being designed, kept in the tab until it is saved or given up. */
export type Design = Said;

export const TARGETS = [
  'superior',
  'office-head',
  'parent-head',
  'district-head',
  'starter',
  'post',
  'in-charge',
] as const satisfies readonly Target['kind'][];

/** In the place of a number of days that is being typed and is none yet. */
export const NOT_SAID = 0;
export const NEW_ASKS: Asks = { posts: [], text: { hi: '', en: '' }, days: 7 };
export const NEW_STAGE: Stage = { to: { kind: 'superior', levels: 1 }, action: 'for-approval', days: 3 };

export const fromTemplate = (template: ChannelTemplate): Pick<Design, 'names' | 'stages'> => {
  const { names, stages } = CHANNEL_TEMPLATES[template];
  return { names, stages: [...stages] };
};

/** A stage put in between, taken out, changed, or moved by one. */
export const insertAt = (stages: readonly Stage[], place: number): Stage[] =>
  stages.toSpliced(place, 0, NEW_STAGE);
export const without = (stages: readonly Stage[], place: number): Stage[] => stages.toSpliced(place, 1);
export const withStage = (stages: readonly Stage[], place: number, stage: Stage): Stage[] =>
  stages.with(place, stage);
export const movedBy = (stages: readonly Stage[], place: number, by: 1 | -1): Stage[] => {
  const stage = stages[place];
  const there = place + by;
  if (stage === undefined || there < 0 || there >= stages.length) return [...stages];
  return stages.toSpliced(place, 1).toSpliced(there, 0, stage);
};

/** Whether what others are asked says whom, what in both languages, and by when. */
export const isAsksWhole = ({ posts, text, days }: Asks): boolean =>
  posts.length > 0 && days !== NOT_SAID && text.hi.trim() !== '' && text.en.trim() !== '';

/** Whether a stage says where it leads, and what it asks of others. */
export const isWhole = (stage: Stage): boolean =>
  isTargetWhole(stage) && (stage.asks === undefined || isAsksWhole(stage.asks));

/** Whether a stage says where it leads. */
export const isTargetWhole = ({ to }: Pick<Stage, 'to'>): boolean =>
  to.kind === 'post' ? to.postId !== '' : to.kind === 'in-charge' ? to.officeId !== '' : true;

export const useDesign = (name: string, first: Design) => {
  const kept = useTypedValue<Design>(`admin.channel.${name}`);
  return {
    design: kept.value ?? first,
    keep: kept.keep,
    clear: kept.clear,
    isBegun: kept.value !== undefined,
  };
};
