/**
 * AWS's list prices in the region of an Indian district, in US dollars without tax, written down from memory and never
 * fetched: check them against AWS's own pages before a budget rests on them. Only the first, dearest step of each price.
 */
export const PRICES = {
  asOf: '2025-06',
  region: 'ap-south-1',
  perMillion: {
    'API Gateway REST requests': 3.5,
    'Lambda invocations': 0.2,
    'DynamoDB write request units': 0.7115,
    'DynamoDB read request units': 0.1423,
    'SNS FIFO publishes': 0.3,
    'SNS FIFO deliveries': 0.01,
    'SQS FIFO requests': 0.5,
    'Step Functions transitions': 28.5,
  },
  /** x86, a gigabyte for a second. */
  lambdaGigabyteSecond: 0.0000166667,
} as const;

export type Priced = keyof typeof PRICES.perMillion;
