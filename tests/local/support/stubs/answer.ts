/** Whatever is asked: fine. */
export const handler = async () => ({ statusCode: 200, body: '{}' });
