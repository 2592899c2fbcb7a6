/** So many others, and pointers would cover the notes: only the facilitator's is shown. */
export const CROWD = 12;
