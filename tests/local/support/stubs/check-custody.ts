/** Says in its log that it was asked, and that it is over. */
export const handler = async (input: { readonly holdingId: string }) => {
  console.log(`looked at ${input.holdingId}`);
  return { ...input, over: true };
};
