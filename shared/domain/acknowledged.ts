/** What a sender may be warned of, and send all the same once they say that they have read it (domain.md 2.1; 5, trap 4). */
export const ACKNOWLEDGEMENTS = ['vacant', 'on-leave', 'fifth-level'] as const;
export type Acknowledgement = (typeof ACKNOWLEDGEMENTS)[number];
