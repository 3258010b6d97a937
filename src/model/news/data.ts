/** Schema values written down as constants: the input of a schema with everything in it read-only. */
export type Data<T> = T extends object ? { readonly [K in keyof T]: Data<T[K]> } : T;
