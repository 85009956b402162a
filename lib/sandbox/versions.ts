/** The versions of Omise's API, oldest first. The oldest is the sandbox account's default. */
export const versions = ['2014-07-27', '2015-11-17', '2017-11-02', '2019-05-29'] as const;

export type Version = (typeof versions)[number];

/** The version that the header `Omise-Version` asks for; without it the default; undefined if there is none such. */
export const readVersion = (header: string | null): Version | undefined =>
  header === null ? versions[0] : versions.find((version) => version === header);

/** 2019-05-29 renamed the times, wrote currencies in capitals, and told deleted things whole. */
export const isModern = (version: Version): boolean => version === '2019-05-29';
