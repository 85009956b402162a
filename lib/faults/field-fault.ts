import type { Fault, Field } from './fault.ts';

/** A fault that stands at one field of the form: found before sending, or by Omise, which named the field. */
export type FieldFault = Extract<Fault, { kind: 'invalid' | 'refused' }> & { field: Field };

export const isAtField = (fault: Fault): fault is FieldFault =>
  (fault.kind === 'invalid' || fault.kind === 'refused') && fault.field !== undefined;
