/**
 * Who may come to the portal. `nobody` is signed in without an employer, `former` acts for B in a session that outlived
 * the membership, `a-` and `b-` are of the two employers. The `applicant` registers an employer that is not there yet;
 * the `officer`, the `supervisor` and the `administrator` have given both factors, the `half-officer` only the code
 * from the mail.
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
  'b-approver',
  'b-payer',
  'b-viewer',
  'applicant',
  'officer',
  'supervisor',
  'administrator',
  'half-officer',
] as const;
export type Person = (typeof PERSONS)[number];

/** What a request comes to. `elsewhere` is a redirect to another page of the portal, of that person's own. */
export type Outcome =
  | 'ok'
  | 'to-login'
  | 'to-choose'
  | 'to-staff-login'
  | 'to-second-factor'
  | 'elsewhere'
  | 'not-found'
  | '401'
  | '403'
  /** Refused for a reason of the thing itself, such as a code that this browser never asked for. */
  | 'refused';

/** What each person's request to one endpoint comes to. */
export type Access = Readonly<Record<Person, Outcome>>;

/** Of an employer's owner, preparer and viewer; one word for all three. An approver may what an owner may, a payer what a viewer may. */
type Three = Outcome | readonly [Outcome, Outcome, Outcome];

/** The same for everybody. */
export function everybody(outcome: Outcome): Access {
  return Object.fromEntries(PERSONS.map((person) => [person, outcome])) as unknown as Access;
}

/** Everybody who is signed in and acts for no employer. */
const WITHOUT_EMPLOYER = [
  'nobody',
  'former',
  'applicant',
  'officer',
  'supervisor',
  'administrator',
  'half-officer',
] as const;

/** A page or an action of somebody who acts for an employer. */
export function forEmployers(a: Three, b: Three): Access {
  return { anonymous: 'to-login', ...eachOf(WITHOUT_EMPLOYER, 'to-choose'), ...three('a', a), ...three('b', b) };
}

/** A page or an action of anybody signed in. `nobody` also stands for the applicant and the office. */
export function forUsers(nobody: Outcome, former: Outcome, a: Three, b: Three): Access {
  return {
    anonymous: 'to-login',
    ...eachOf(WITHOUT_EMPLOYER, nobody),
    former,
    ...three('a', a),
    ...three('b', b),
  };
}

/** A route handler of somebody who acts for an employer. */
export function forScripts(a: Three, b: Three): Access {
  return { anonymous: '401', ...eachOf(WITHOUT_EMPLOYER, '401'), ...three('a', a), ...three('b', b) };
}

/** A page or an action on the applicant's case. */
export function forApplicant(applicant: Outcome): Access {
  return { ...everybody('not-found'), anonymous: 'to-login', applicant };
}

/** A route handler on the applicant's case: whoever is signed in is told that it is not there. */
export function forApplicantScripts(applicant: Outcome): Access {
  return { ...everybody('not-found'), anonymous: '401', applicant };
}

/** A page or an action of the office. For everybody else there is no such thing. An administrator may what a supervisor may. */
export function forOffice(officer: Outcome, supervisor: Outcome = officer): Access {
  return {
    ...everybody('not-found'),
    anonymous: 'to-staff-login',
    'half-officer': 'to-second-factor',
    officer,
    supervisor,
    administrator: supervisor,
  };
}

/** A route handler of the office. */
export function forOfficeScripts(officer: Outcome, supervisor: Outcome = officer): Access {
  return { ...everybody('401'), officer, supervisor, administrator: supervisor };
}

function eachOf<const Some extends readonly Person[]>(persons: Some, outcome: Outcome): Record<Some[number], Outcome> {
  return Object.fromEntries(persons.map((person) => [person, outcome])) as Record<Some[number], Outcome>;
}

function three(letter: 'a', outcomes: Three): Pick<Access, 'a-owner' | 'a-preparer' | 'a-viewer'>;
function three(
  letter: 'b',
  outcomes: Three,
): Pick<Access, 'b-owner' | 'b-preparer' | 'b-approver' | 'b-payer' | 'b-viewer'>;
function three(letter: 'a' | 'b', outcomes: Three) {
  const [owner, preparer, viewer] = typeof outcomes === 'string' ? [outcomes, outcomes, outcomes] : outcomes;
  const asked = { [`${letter}-owner`]: owner, [`${letter}-preparer`]: preparer, [`${letter}-viewer`]: viewer };
  return letter === 'a' ? asked : { ...asked, 'b-approver': owner, 'b-payer': viewer };
}
