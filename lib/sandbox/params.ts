import * as z from 'zod/mini';

/** Parameters by name, as text: JSON and forms are checked alike. */
export type Params = Record<string, string>;

/** What was sent, or each of its faults in Omise's words. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; faults: string[] };

export const check = <Value>(schema: z.ZodMiniType<Value>, params: Params): Checked<Value> => {
  const { data, error } = schema.safeParse(params);
  if (error) return { ok: false, faults: error.issues.map(({ message }) => message) };
  return { ok: true, value: data };
};

/** Parameters of a query; one without a value is as one that was not sent. */
export const readQuery = (query: URLSearchParams): Params =>
  Object.fromEntries([...query].filter(([, value]) => value !== ''));

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const jsonBody = z.record(z.string(), z.unknown());

const readJson = (text: string): Params | undefined => {
  try {
    const fields = Object.entries(jsonBody.parse(JSON.parse(text)));
    return Object.fromEntries(fields.flatMap(([name, value]) => readField(name, value)));
  } catch {
    return undefined;
  }
};

const readField = (name: string, value: unknown): [string, string][] => {
  const { data } = scalar.safeParse(value);
  return data === undefined ? [] : [[name, String(data)]];
};

/** A body, form or JSON -> its parameters; undefined where it says JSON and is none. */
export const readBody = async (request: Request): Promise<Params | undefined> => {
  const text = await request.text();
  const isJson = /\bjson\b/i.test(request.headers.get('Content-Type') ?? '');
  return isJson ? readJson(text) : Object.fromEntries(new URLSearchParams(text));
};
