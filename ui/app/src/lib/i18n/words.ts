/** The shape of a language's texts: the same keys, any words. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
