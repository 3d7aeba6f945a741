/** Names of files, as far as they may be shown and kept. */

/** Garmin puts the account's address before the number in the name of a file; folders say nothing either. */
export const nameless = (name: string): string =>
  name.slice(name.lastIndexOf("/") + 1).replace(/^.*@.*_(?=[^_]*$)/, "");
