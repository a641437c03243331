/** Files that are embedded: by their text, or by a path to read them from. */
declare module "*.css" {
  const embedded: string;
  export default embedded;
}
declare module "*.browser.js" {
  const embedded: string;
  export default embedded;
}
declare module "swagger-ui-dist/swagger-ui-bundle.js" {
  const path: string;
  export default path;
}
