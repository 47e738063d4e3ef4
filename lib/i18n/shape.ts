/**
 * The keys of a namespace without its sentences. `en` is written `satisfies Shape<typeof ms>`, so a key that is missing
 * or that Malay does not have stops the build.
 */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** A flat record with dotted keys as the tree that the translator walks: `'a.b'` becomes `a: { b }`. */
export type Nested<T> = {
  readonly [Head in keyof T & string as Head extends `${infer Group}.${string}`
    ? Group
    : Head]: Head extends `${infer Group}.${string}` ? Nested<Group_<T, Group>> : T[Head];
};

type Group_<T, Group extends string> = {
  readonly [Key in keyof T & string as Key extends `${Group}.${infer Rest}` ? Rest : never]: T[Key];
};

/**
 * The tree of a flat record with dotted keys, for codes such as `submission.not_found`: the translator reads a dot as
 * a step down.
 */
export function nested<T extends Readonly<Record<string, string>>>(flat: T): Nested<T> {
  const root: Record<string, unknown> = {};
  for (const [key, sentence] of Object.entries(flat)) {
    const steps = key.split('.');
    const last = steps.pop() ?? key;
    let at = root;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = sentence;
  }
  return root as Nested<T>;
}
