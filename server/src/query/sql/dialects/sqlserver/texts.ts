import { joinFragments, sql, type Fragment } from '../../fragment.js';

/** Code point by code point: case, accents and width count, as everywhere else. */
export const exactly = (text: Fragment): Fragment => sql`${text} collate Latin1_General_100_BIN2`;

/** Characters beyond the first plane count as one; the result has to be made exact again. */
const byCharacter = (text: Fragment): Fragment => sql`(${text}) collate Latin1_General_100_CI_AS_SC`;

/** SQL Server skips blanks at the end of texts in every comparison, unless something follows them. */
export const closed = (text: Fragment): Fragment => sql`${text} + '|'`;

/** `len` skips blanks at the end. */
export const length = (text: Fragment): Fragment => sql`(len(${byCharacter(sql`${text} + '.'`)}) - 1)`;

const none = sql`''`;
const all = sql`2147483647`;

/** Found, or empty: `charindex` finds no empty text. */
const found = (text: Fragment, part: Fragment, at: Fragment): Fragment =>
  sql`${at} or (datalength(${part}) = 0 and ${text} is not null)`;
const place = (text: Fragment, part: Fragment): Fragment => sql`charindex(lower(${part}), lower(${text}))`;

type Args = readonly Fragment[];

export const contains = ([text = none, part = none]: Args): Fragment =>
  found(text, part, sql`${place(text, part)} > 0`);
export const startsWith = ([text = none, part = none]: Args): Fragment =>
  found(text, part, sql`${place(text, part)} = 1`);
export const endsWith = ([text = none, part = none]: Args): Fragment =>
  found(text, part, sql`charindex(reverse(lower(${part})), reverse(lower(${text}))) = 1`);

/** Takes two texts at least. */
export const concat = (args: Args): Fragment => sql`concat(${joinFragments([...args, none], sql`, `)})`;
export const substring = ([text = none, start = sql`1`, count = all]: Args): Fragment =>
  exactly(sql`substring(${byCharacter(text)}, ${start}, ${count})`);
export const trim = ([text = none]: Args): Fragment => sql`ltrim(rtrim(${text}))`;
