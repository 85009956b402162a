import type * as z from 'zod/mini';

/** An object of the API's, its fields not yet known to be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of any JSON; none for what is no object. */
export const fieldsOf = (json: unknown): Fields =>
  typeof json === 'object' && json !== null ? { ...json } : {};

/** Newer versions write THB, older ones thb. */
export const upperCase = (code: unknown): unknown => (typeof code === 'string' ? code.toUpperCase() : code);

/** A time as ISO 8601 UTC (old recordings carry offsets); undefined for what is no time. */
export const toUtc = (time: unknown): string | undefined => {
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  return time.endsWith('Z') ? time : new Date(time).toISOString();
};

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/**
 * Reads one kind of the API's objects: renamed to our words, then parsed by our own schema, so that every
 * version ends in one shape. The API's null is our absent. Undefined for what does not fit.
 */
export const readerOf =
  <Value>(
    object: string,
    schema: z.ZodMiniType<Value>,
    rename: (wire: Fields) => Record<keyof Value, unknown>,
  ) =>
  (json: unknown): Value | undefined => {
    const wire = fieldsOf(json);
    return wire.object === object ? schema.safeParse(withoutEmpty(rename(wire))).data : undefined;
  };
