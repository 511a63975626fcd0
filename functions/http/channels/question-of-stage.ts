import type { StageQuestionView } from '#shared/contract/channel-views.ts';
import { type Asker, askedBy } from '#shared/domain/channels/asks.ts';
import type { Channel } from '#shared/domain/channels/channel.ts';
import type { Planned } from '#shared/domain/channels/plan.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type On = {
  readonly file: Asker['file'];
  readonly channel: Pick<Channel, 'of'>;
  readonly starter: PostId;
};

/** What a stage asked of whom, and how many have answered; before it is asked, whom it would ask as the directory stands. */
export const questionOfStage =
  (
    { consultations }: Pick<OfficeStore, 'consultations'>,
    directory: Directory,
    { file, channel, starter }: On,
  ) =>
  async ({ asks, question, postId }: Planned): Promise<StageQuestionView | undefined> => {
    if (!asks) return undefined;
    const told = { ...given('leftOut', question?.leftOut), ...given('over', question?.over) };
    if (question?.consultationId) {
      const { consultationId } = question;
      const { asked, left } = await consultations.get(consultationId);
      return {
        posts: asked.map(one => one.postId),
        received: asked.length - left,
        consultationId,
        ...told,
      };
    }
    if (question) return { posts: [], received: 0, ...told };
    if (postId === undefined) return { posts: [], received: 0 };
    const { posts, leftOut } = askedBy(directory, asks, { file, of: channel.of, starter, post: postId });
    return { posts: [...posts], received: 0, ...given('leftOut', leftOut || undefined) };
  };
