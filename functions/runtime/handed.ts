import type { Handed } from '#functions/messages/sending.ts';

const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { $metadata: metadata } = error;
  return typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined;
};

/**
 * What came of handing a message to a provider. Only an answer that says no is a no: after a silence, or a fault of the
 * provider's own, the message may be on its way, and the error is thrown on.
 */
export const handed = async (
  refused: ReadonlySet<string>,
  call: () => Promise<string | undefined>,
): Promise<Handed> => {
  try {
    const providerId = await call();
    if (providerId === undefined) throw new Error('the provider gave the message no name');
    return { kind: 'accepted', providerId };
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined || status < 400 || status >= 500) throw error;
    const isRefused = error instanceof Error && refused.has(error.name);
    return { kind: isRefused ? 'refused' : 'turned-away' };
  }
};
