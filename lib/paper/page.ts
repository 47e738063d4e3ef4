/** A4 in points, and the places on it that all pages share; `y` counts from the top. */
export const PAGE = { width: 595.28, height: 841.89, left: 36, right: 559.28 } as const;
