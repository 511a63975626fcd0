import * as z from 'zod';
import { DELIVERY_MODES } from '../receipt-details.ts';

/** How a letter leaves the office: as letters come, or to another office of the district, which finds it here. */
export const DISPATCH_MODES = [...DELIVERY_MODES, 'here'] as const;
export const DispatchMode = z.enum(DISPATCH_MODES);
export type DispatchMode = z.infer<typeof DispatchMode>;

/** By these a stamp or a fee is paid, and the postage account is charged. */
const PAID: readonly DispatchMode[] = ['ordinary-post', 'registered-post', 'speed-post', 'courier'];
export const isPaid = (mode: DispatchMode): boolean => PAID.includes(mode);

/** What is paid to send one letter, in paise; at most ten thousand rupees. */
export const Postage = z.int().min(0).max(1_000_000);
