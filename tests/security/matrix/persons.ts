/**
 * Who may come to the portal. `nobody` is signed in without an employer, `former` acts for B in a session that outlived
 * the membership, `a-` and `b-` are of the two employers.
 */
export const PERSONS = [
  'anonymous',
  'nobody',
  'former',
  'a-owner',
  'a-preparer',
  'a-viewer',
  'b-owner',
  'b-preparer',
  'b-viewer',
] as const;
export type Person = (typeof PERSONS)[number];

/** What a request comes to. `elsewhere` is a redirect to another page of the portal, of that person's own. */
export type Outcome =
  | 'ok'
  | 'to-login'
  | 'to-choose'
  | 'elsewhere'
  | 'not-found'
  | '401'
  | '403'
  /** Refused for a reason of the thing itself, such as a code that this browser never asked for. */
  | 'refused';

/** What each person's request to one endpoint comes to. */
export type Access = Readonly<Record<Person, Outcome>>;

/** Of an employer's owner, preparer and viewer; one word for all three. */
type Three = Outcome | readonly [Outcome, Outcome, Outcome];

/** The same for everybody. */
export function everybody(outcome: Outcome): Access {
  return Object.fromEntries(PERSONS.map((person) => [person, outcome])) as unknown as Access;
}

/** A page or an action of somebody who acts for an employer. */
export function forEmployers(a: Three, b: Three): Access {
  return { anonymous: 'to-login', nobody: 'to-choose', former: 'to-choose', ...three('a', a), ...three('b', b) };
}

/** A page or an action of anybody signed in. */
export function forUsers(nobody: Outcome, former: Outcome, a: Three, b: Three): Access {
  return { anonymous: 'to-login', nobody, former, ...three('a', a), ...three('b', b) };
}

/** A route handler of somebody who acts for an employer. */
export function forScripts(a: Three, b: Three): Access {
  return { anonymous: '401', nobody: '401', former: '401', ...three('a', a), ...three('b', b) };
}

function three<Letter extends 'a' | 'b'>(letter: Letter, outcomes: Three) {
  const [owner, preparer, viewer] = typeof outcomes === 'string' ? [outcomes, outcomes, outcomes] : outcomes;
  return { [`${letter}-owner`]: owner, [`${letter}-preparer`]: preparer, [`${letter}-viewer`]: viewer } as Readonly<
    Record<`${Letter}-owner` | `${Letter}-preparer` | `${Letter}-viewer`, Outcome>
  >;
}
