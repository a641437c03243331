import product from "#package.json";

declare const BUILD_COMMIT: string | undefined;

/** The product's version, as in package.json. */
export const VERSION: string = product.version;

/** The commit the binary was built from; `source` when it runs from a checkout. */
export const COMMIT: string = typeof BUILD_COMMIT === "undefined" ? "source" : BUILD_COMMIT;
