import { type AttributeValue, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

/** An item as DynamoDB has it. */
export type Stored = Readonly<Record<string, AttributeValue>>;
/** What the names and values of an expression stand for. */
export type Given = {
  readonly names: Readonly<Record<string, string>> | undefined;
  readonly values: Stored | undefined;
};

/** What DynamoDB answers to a call that it does not understand, or that asks for too much. */
export const invalid = (message: string): DynamoDBServiceException =>
  new DynamoDBServiceException({ name: 'ValidationException', $fault: 'client', $metadata: {}, message });

/** UTF-16 has what lies beyond the first plane before U+E000; UTF-8, by which DynamoDB sorts, has it after. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Compares keys as DynamoDB does: by their bytes in UTF-8. */
export const compareKeys = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
};

/** Less than, equal or greater; undefined for values that have no order among them. */
export const compareValues = (a: AttributeValue, b: AttributeValue): number | undefined => {
  if (a.S !== undefined && b.S !== undefined) return compareKeys(a.S, b.S);
  if (a.N !== undefined && b.N !== undefined) return Number(a.N) - Number(b.N);
  return undefined;
};

const isSameMap = (a: Stored, b: Stored): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => isEqual(a[name], b[name]));
};

export const isEqual = (a: AttributeValue | undefined, b: AttributeValue | undefined): boolean => {
  if (a === undefined || b === undefined) return false;
  if (a.S !== undefined) return a.S === b.S;
  if (a.N !== undefined) return b.N !== undefined && Number(a.N) === Number(b.N);
  if (a.BOOL !== undefined) return a.BOOL === b.BOOL;
  if (a.NULL !== undefined) return a.NULL === b.NULL;
  if (a.M !== undefined) return b.M !== undefined && isSameMap(a.M, b.M);
  if (a.L !== undefined) {
    const { L: others } = b;
    return a.L.length === others?.length && a.L.every((one, at) => isEqual(one, others[at]));
  }
  throw new Error(`this table compares no ${Object.keys(a).join()}`);
};
